using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Data.Tests.Values;

/// <summary>Tables hold numbers for these names. A name may be added at the end; another number for an old name would turn every stored record into something else.</summary>
public class StoredEnumsTests
{
    [Theory]
    [InlineData(typeof(BillingUnit), "Day Week Month Year")]
    [InlineData(typeof(TermKind), "Paid Trial Paused")]
    [InlineData(typeof(PurchaseKind), "Ordinary Upsell CrossSell LoyaltyProgramme OneOff")]
    [InlineData(typeof(InvoiceLineKind), "Subscription OneTime Trial")]
    [InlineData(typeof(Proration), "None Differential Full")]
    [InlineData(typeof(SubscriptionEventKind), "Start StartScheduled Updated UpdateScheduled Cancelled CancellationScheduled Retracted")]
    [InlineData(typeof(RatingScale), "ZeroToTen OneToTen")]
    [InlineData(typeof(FeedbackSource), "Survey Event OneToOne Call Other")]
    [InlineData(typeof(ChangeKind), "Customer Costs Shared Definitions Everything")]
    [InlineData(typeof(CalendarKind), "Gregorian Persian")]
    [InlineData(typeof(ActionState), "Open Done Withdrawn")]
    [InlineData(typeof(HealthBand), "Healthy Watch AtRisk NotEnoughData")]
    [InlineData(typeof(WebhookEvent), "Test NewDetractor BandChanged CustomerChurned MonthClosed")]
    [InlineData(typeof(DeliveryStatus), "Waiting Delivered GaveUp")]
    [InlineData(typeof(ImportJobState), "Uploaded Checking Checked Applying Applied Stopped Failed")]
    [InlineData(typeof(ImportJobEnd), "Cancelled ServerEnded RecordsAway Fault NothingNew FilesGone")]
    [InlineData(typeof(UndoRefusal), "MonthClosed EditedSince ReferredTo NothingKept Fault")]
    [InlineData(typeof(DigitSet), "Latin Persian")]
    [InlineData(typeof(Theme), "Light Dark")]
    public void Numbers_of_stored_names_stay(Type type, string names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Enum.GetValues(type).Cast<object>().Select(Convert.ToInt32).Should().Equal(Enumerable.Range(0, names.Split(' ').Length));
        Enum.GetNames(type).Should().Equal(names.Split(' '));
    }

    [Theory, OnSqlite]
    public void Every_stored_enumeration_is_named_here(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var context = database.CreateDbContext();
        var stored = context.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties())
            .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            .Where(type => type.IsEnum && type != typeof(DayOfWeek)).Distinct();
        var pinned = typeof(StoredEnumsTests).GetMethod(nameof(Numbers_of_stored_names_stay))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(data => (Type)data.GetData(null!).Single()[0]);
        stored.Should().BeEquivalentTo(pinned);
    }
}
