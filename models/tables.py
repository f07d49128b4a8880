"""Every table of the program, for whoever needs their metadata as a whole."""

from models.calendar import DayOverride
from models.consultations import Consultation
from models.customers import Contact, Customer
from models.drafts import Draft
from models.duties import DutyDone
from models.habits import Habits, Leave
from models.help_clock import HelpCall, HelpClock
from models.help_requests import HelpAnswer, HelpRequest
from models.help_threads import HelpThread
from models.inbox import Inbox
from models.lead_uploads import LeadUpload
from models.leads import Lead, LeadEvent
from models.ledger import PointsAccount, PointsEntry
from models.looks import Look
from models.one_to_ones import OneToOne
from models.outbox import Home, Outbox
from models.pairs import Pair
from models.people import Person, Workspace
from models.playbook import PlaybookCard, PlaybookChange, PlaybookUse
from models.points import DayGoal
from models.rewards import Redemption, Reward
from models.rituals import RitualRun
from models.scores import Assessment, Dispute
from models.stars import Star
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
    HelpClock,
    HelpCall,
    HelpRequest,
    HelpThread,
    HelpAnswer,
    Dispute,
    Habits,
    Leave,
    Lead,
    LeadEvent,
    LeadUpload,
    RitualRun,
    PointsAccount,
    PointsEntry,
    DayGoal,
    Reward,
    Redemption,
    Star,
    OneToOne,
    Pair,
    DutyDone,
    Inbox,
    Outbox,
    Home,
)
