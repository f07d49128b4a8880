"""Random stories: a state machine of hypothesis, told to its end whatever the machine's speed."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def tell(machine: type[RuleBasedStateMachine], *, examples: int, steps: int) -> None:
    """Tell so many stories of so many steps each."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
