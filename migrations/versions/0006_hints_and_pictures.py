"""hints and pictures"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Whoever went on after a paid day's goal before this migration hears of the cap with their next one.
    op.add_column("daygoal", sa.Column("is_capped", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column(
        "reward",
        sa.Column("picture", sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False, server_default=""),
    )


def downgrade() -> None:
    with op.batch_alter_table("reward", schema=None) as batch_op:
        batch_op.drop_column("picture")
    with op.batch_alter_table("daygoal", schema=None) as batch_op:
        batch_op.drop_column("is_capped")
