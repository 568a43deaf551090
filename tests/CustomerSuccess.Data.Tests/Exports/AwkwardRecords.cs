using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Exports;

/// <summary>A small company of everything that files find hard: refunds, signs, quotes, line ends, formulas, what is missing, several currencies, records that nobody else names.</summary>
internal static class AwkwardRecords
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly string[] Words =
    [
        "=cmd|' /C calc'!A0", "+98 21 1234", "-5", "@sum(A1)", "'=1+1", "''@x", "'tis", "＝1", "a,b;c\td", "\"quoted\" \"\"", "two\nlines\n\nand more", "می‌خواهیم «ارزان‌تر» باشد\n۱۲۳", "\u200Fright\u200E", "null", "own:nobody",
        string.Join('\n', Enumerable.Repeat("line", 700)),
    ];

    public static IEnumerable<object> All(MemberId member)
    {
        var named = new Customer { Id = CustomerId.New(), ExternalId = "=C-1", Name = "-Brook, \"Ltd\"", Segment = "+Large", Country = "IR", ManagerId = member, SignedUpOn = Day, MarkedLostOn = Day.AddDays(400) };
        var unnamed = new Customer { Id = CustomerId.New(), Name = "'@شرکت آفتاب" };
        yield return named;
        yield return unnamed;
        yield return new CustomerProperty { CustomerId = named.Id, Name = "Company Size", Value = "=10" };
        yield return new CustomerProperty { CustomerId = unnamed.Id, Name = "صنعت", Value = "نفت, گاز" };
        var person = new Contact { Id = ContactId.New(), CustomerId = unnamed.Id, Name = "=مینا", Email = "mina@example.com", Phone = "+98 21" };
        yield return person;
        var plan = new Plan { Id = PlanId.New(), Name = "Pro; \"plus\"" };
        yield return plan;
        var subscription = new Subscription { Id = SubscriptionId.New(), CustomerId = unnamed.Id, PlanId = plan.Id };
        subscription.Terms.Add(Term(subscription, Day, Day, 0, "USD"));
        subscription.Terms.Add(Term(subscription, Day.AddDays(1), null, 360_000_000_000, "IRR"));
        subscription.Terms[1].Kind = TermKind.Paused;
        (subscription.Terms[1].Unit, subscription.Terms[1].UnitCount, subscription.Terms[1].Quantity, subscription.Terms[1].DiscountBasisPoints) = (BillingUnit.Year, 2, 3, 1_255);
        yield return subscription;
        yield return Bought(named, -1, "EUR", null, PurchaseKind.Upsell);
        yield return Bought(named, 1_234_567, "KWD", "=B-1", PurchaseKind.CrossSell);
        yield return Bought(unnamed, 9_000_000_000_000, "IRR", "B-2", PurchaseKind.LoyaltyProgramme);
        yield return new ExchangeRate { Currency = new("EUR"), Into = new("USD"), From = Day, Rate = 1.080000m };
        yield return new ExchangeRate { Currency = new("IRR"), Into = new("USD"), From = Day, Rate = 0.0000009m };
        foreach (var record in Voice(named, unnamed, person).Concat(Money(named)).Concat(Care(named, member)))
        {
            yield return record;
        }
    }

    /// <summary>Returns what was said, word by word.</summary>
    public static async Task<IReadOnlyList<string?>> ReadAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return
        [
            .. await context.FeedbackNotes.OrderBy(note => note.On).Select(note => note.Liked).ToListAsync(),
            .. await context.Customers.OrderBy(customer => customer.SignedUpOn).Select(customer => customer.Name).ToListAsync(),
            .. await context.CustomerProperties.OrderBy(property => property.Name).Select(property => property.Name + property.Value).ToListAsync(),
            .. (await context.Customers.Where(customer => customer.ExternalId == null).ToListAsync()).Select(customer => customer.Id.ToString()),
            .. (await context.Purchases.OrderBy(bought => bought.AmountMinor).ToListAsync()).Select(bought => $"{bought.AmountMinor} {bought.Currency} {bought.Kind} {bought.ExternalId}"),
        ];
    }

    private static SubscriptionTerm Term(Subscription subscription, DateOnly from, DateOnly? until, long minor, string currency) =>
        new() { SubscriptionId = subscription.Id, CustomerId = subscription.CustomerId, From = from, Until = until, AmountMinor = minor, Currency = new(currency) };

    private static Purchase Bought(Customer customer, long minor, string currency, string? name, PurchaseKind kind) =>
        new() { Id = PurchaseId.New(), CustomerId = customer.Id, On = Day, AmountMinor = minor, Currency = new(currency), ExternalId = name, Kind = kind, Description = "-1" };

    private static IEnumerable<object> Voice(Customer named, Customer unnamed, Contact person)
    {
        var survey = new Survey { Id = SurveyId.New(), Name = "=NPS", Scale = RatingScale.OneToTen };
        var wave = new SurveyWave { Id = WaveId.New(), SurveyId = survey.Id, Name = "@spring, 1405", From = Day };
        yield return survey;
        yield return wave;
        yield return new SurveyInvitation { Id = Guid.CreateVersion7(), WaveId = wave.Id, CustomerId = named.Id, AskedOn = Day };
        yield return new SurveyInvitation { Id = Guid.CreateVersion7(), WaveId = wave.Id, CustomerId = unnamed.Id, ContactId = person.Id, AskedOn = Day, IsUndelivered = true };
        yield return new SurveyResponse { Id = ResponseId.New(), WaveId = wave.Id, CustomerId = unnamed.Id, ContactId = person.Id, AnsweredOn = Day, Scale = RatingScale.OneToTen, Comment = Words[11] };
        yield return new SurveyResponse { Id = ResponseId.New(), WaveId = wave.Id, CustomerId = named.Id, Respondent = "=Tom", AnsweredOn = Day, Score = 1, Scale = RatingScale.OneToTen, Topics = "price,product", ExternalId = "-1" };
        yield return new SurveyResponse { Id = ResponseId.New(), WaveId = wave.Id, CustomerId = named.Id, AnsweredOn = Day, Score = 9, Scale = RatingScale.OneToTen, IsWithdrawn = true };
        for (var i = 0; i < Words.Length; i++)
        {
            yield return new FeedbackNote { Id = FeedbackNoteId.New(), CustomerId = named.Id, On = Day.AddDays(i), Liked = Words[i], Sentiment = (i % 5) - 2, IsSensitive = i % 2 == 0, Source = FeedbackSource.OneToOne };
        }
    }

    private static IEnumerable<object> Money(Customer named)
    {
        var category = new CostCategory { Id = CostCategoryId.New(), Code = "=gifts", Name = "Gifts", NamePersian = "هدیه", IsRetired = true };
        var programme = new Programme { Id = ProgrammeId.New(), Name = "-Club" };
        yield return category;
        yield return programme;
        yield return new Cost { Id = CostId.New(), CategoryId = category.Id, ProgrammeId = programme.Id, From = Day, Until = Day.AddDays(1), AmountMinor = 5, Currency = new("USD"), IsRefund = true, CountedBasisPoints = 3_333, CustomerId = named.Id, DocumentNumber = "=7" };
        yield return new Cost { Id = CostId.New(), CategoryId = category.Id, From = Day, Until = Day.AddMonths(1), AmountMinor = 0, Currency = new("IRR"), Segment = "+Large", ExternalId = "K-1" };
        yield return new Cost { Id = CostId.New(), CategoryId = category.Id, From = Day, Until = Day.AddMonths(1), AmountMinor = 77, Currency = new("IRR"), IsWithdrawn = true };
        var reason = new ChurnReason { Id = ChurnReasonId.New(), Code = "@moved", Name = "Moved", NamePersian = "جابه‌جا شد", IsInvoluntary = true, IsRetired = true };
        yield return reason;
        yield return new CustomerLoss { Id = Guid.CreateVersion7(), CustomerId = named.Id, On = Day, ReasonId = reason.Id, Note = "=A1\n\"bye\"" };
        yield return new CustomerLoss { Id = Guid.CreateVersion7(), CustomerId = named.Id, On = Day.AddDays(1) };
    }

    private static IEnumerable<object> Care(Customer named, MemberId member)
    {
        yield return new FactorValue { Id = FactorValueId.New(), CustomerId = named.Id, Factor = "use", On = Day, Value = -0.000001m, Note = "-" };
        yield return new FactorValue { Id = FactorValueId.New(), CustomerId = named.Id, Factor = "use", On = Day.AddDays(1), Value = 99_999_999_999.999999m };
        yield return new CustomerAction { Id = CustomerActionId.New(), CustomerId = named.Id, Task = "=call them", Owner = member, DueOn = Day };
        var closed = new CustomerAction { Id = CustomerActionId.New(), CustomerId = named.Id, Task = "Send a letter", Owner = member, DueOn = Day };
        closed.Close(new ActionClosing(ActionState.Withdrawn, "-no need"), new DateTime(2026, 3, 2, 8, 30, 15, 123, 456, DateTimeKind.Utc), member);
        yield return closed;
        yield return new HealthOverride { Id = Guid.CreateVersion7(), CustomerId = named.Id, Score = 12.345678m, Reason = "=They said so twice", From = Day, Until = Day.AddDays(30), Author = member };
        yield return new HealthOverride { Id = Guid.CreateVersion7(), CustomerId = named.Id, Score = 50m, Reason = "They said so again", From = Day.AddDays(30), Until = Day.AddDays(60), Author = member };
    }
}
