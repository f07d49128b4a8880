"""Every table of the program, for whoever needs their metadata as a whole."""

from models.calendar import DayOverride
from models.consultations import Consultation
from models.customers import Contact, Customer
from models.drafts import Draft
from models.habits import Habits, Leave
from models.inbox import Inbox
from models.looks import Look
from models.outbox import Home, Outbox
from models.people import Person, Workspace
from models.playbook import PlaybookCard, PlaybookChange, PlaybookUse
from models.rituals import RitualRun
from models.scores import Assessment, Dispute
from models.suggestion import FollowUpAnswer
from models.teams import Membership, PersonalTarget, Team

TABLES = (
    Workspace,
    Person,
    Team,
    Membership,
    PersonalTarget,
    DayOverride,
    Customer,
    Contact,
    Draft,
    Consultation,
    Look,
    PlaybookCard,
    PlaybookChange,
    PlaybookUse,
    FollowUpAnswer,
    Assessment,
    Dispute,
    Habits,
    Leave,
    RitualRun,
    Inbox,
    Outbox,
    Home,
)
