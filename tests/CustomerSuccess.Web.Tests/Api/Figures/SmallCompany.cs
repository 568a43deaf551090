using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.Tests.Api.Figures;

/// <summary>A company whose figures of March 2026 are worked out by hand.</summary>
/// <remarks>
/// <para>A pays 100 a month since January and 110 from 20 March. B pays 50 and leaves on 15 March. C comes on 10 March with 30. D comes on 5 March with 20 and leaves on 20 March.</para>
/// <para>So March opens with A and B at 150 and closes with A and C at 140: new 30, expansion 10, churn 50.</para>
/// <para>Answers of March: 9, 10, 7, 3. Costs of March: 900, shared by the four who were active on one of its days.</para>
/// </remarks>
internal sealed class SmallCompany(MemberId manager)
{
    private static readonly Currency Dollar = new("USD");
    private readonly Plan _basic = new() { Id = PlanId.New(), Name = "Basic", ExternalId = "basic" };
    private readonly Plan _pro = new() { Id = PlanId.New(), Name = "Pro", ExternalId = "pro" };
    private readonly Survey _survey = new() { Id = SurveyId.New(), Name = "NPS", Scale = RatingScale.ZeroToTen };
    private readonly CostCategory _category = new() { Id = CostCategoryId.New(), Code = "a-test", Name = "Test", NamePersian = "آزمون" };

    public IReadOnlyList<object> Records()
    {
        var wave = new SurveyWave { Id = WaveId.New(), SurveyId = _survey.Id, Name = "Spring", From = new DateOnly(2026, 3, 1), Until = new DateOnly(2026, 4, 1) };
        var (a, b, c, d) = (Named("A", "Large", manager), Named("B", "Large", null), Named("C", "Small", null), Named("D", "Small", null));
        return
        [
            _basic, _pro, _survey, wave, _category, a, b, c, d,
            Pays(a, _pro, Term("2026-01-01", "2026-03-20", 100_00), Term("2026-03-20", null, 110_00)),
            Pays(b, _pro, Term("2026-01-01", "2026-03-15", 50_00)),
            Pays(c, _basic, Term("2026-03-10", null, 30_00)),
            Pays(d, _basic, Term("2026-03-05", "2026-03-20", 20_00)),
            Answers(a, wave, 9), Answers(c, wave, 10), Answers(b, wave, 7), Answers(d, wave, 3),
            new Cost { Id = CostId.New(), CategoryId = _category.Id, From = new DateOnly(2026, 3, 1), Until = new DateOnly(2026, 4, 1), AmountMinor = 900_00, Currency = Dollar },
        ];
    }

    private static Customer Named(string name, string segment, MemberId? manager) =>
        new() { Id = CustomerId.New(), Name = $"Customer {name}", ExternalId = name, Segment = segment, ManagerId = manager };

    private static SubscriptionTerm Term(string from, string? until, long amount) => new()
    {
        SubscriptionId = default,
        CustomerId = default,
        From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        Until = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        AmountMinor = amount,
        Currency = Dollar,
        Unit = BillingUnit.Month,
    };

    private static Subscription Pays(Customer customer, Plan plan, params SubscriptionTerm[] terms)
    {
        var id = SubscriptionId.New();
        return new Subscription
        {
            Id = id,
            CustomerId = customer.Id,
            PlanId = plan.Id,
            Terms = [.. terms.Select(term => new SubscriptionTerm { SubscriptionId = id, CustomerId = customer.Id, From = term.From, Until = term.Until, AmountMinor = term.AmountMinor, Currency = term.Currency, Unit = term.Unit })],
        };
    }

    private static SurveyResponse Answers(Customer customer, SurveyWave wave, int score) => new()
    {
        Id = ResponseId.New(),
        WaveId = wave.Id,
        CustomerId = customer.Id,
        Respondent = "Sara",
        AnsweredOn = new DateOnly(2026, 3, 12),
        Score = score,
        Scale = RatingScale.ZeroToTen,
    };
}
