using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>What all customers of a made-up company share: its months, plans, prices, rates and survey.</summary>
internal sealed class CompanyPlan
{
    private static readonly (string Name, int DollarsASeat)[] Offers = [("Basic", 16), ("Pro", 29), ("Enterprise", 45), ("Analytics", 9)];
    private readonly CompanyLists _lists;

    public CompanyPlan(GeneratorOptions options, CompanyLists lists)
    {
        _lists = lists;
        Options = options;
        FirstMonth = new DateOnly(options.Until.Year, options.Until.Month, 1).AddMonths(1 - options.Months);
        var random = SeededRandom.For(options.Seed, kind: 1, index: 0);
        Plans = [.. Offers.Select(offer => new Plan { Id = new PlanId(random.Id(EarlyDay)), Name = offer.Name, ExternalId = Name(offer.Name.ToLowerInvariant()) })];
        Survey = new CompanySurvey(random, Name("nps"), FirstMonth, options.Until);
        LoyaltyClub = new Programme { Id = new ProgrammeId(random.Id(EarlyDay)), Name = "Loyalty club", ExternalId = Name("loyalty-club") };
        Rates = new CompanyRates(random, options, EarlyDay);
    }

    public GeneratorOptions Options { get; }

    /// <summary>Gets the first day of the first month that is watched.</summary>
    public DateOnly FirstMonth { get; }

    /// <summary>Gets the day on which the earliest customers came; they were there before the company began to watch.</summary>
    public DateOnly EarlyDay => FirstMonth.AddMonths(-12);

    /// <summary>Gets the plans from the smallest to the largest, and last what is sold beside them.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    public CompanySurvey Survey { get; }

    public CompanyRates Rates { get; }

    public Programme LoyaltyClub { get; }

    public Currency Main => Options.Currencies[0];

    public ChurnReasonId? ReasonId(string code) => _lists.Reasons.TryGetValue(code, out var id) ? id : null;

    public CostCategoryId CategoryId(string code) => _lists.Categories[code];

    /// <summary>Returns an external name that companies of other seeds do not share.</summary>
    public string Name(string name) => $"g{Options.Seed}-{name}";

    /// <summary>Returns the instant of a day on which something was entered; never one that is still to come.</summary>
    public DateTime EnteredOn(DateOnly day, int hour)
    {
        var instant = day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
        return instant < Options.Now ? instant : Options.Now;
    }

    /// <summary>Returns the list price of a seat and month in minor units on a day.</summary>
    public long SeatPrice(int plan, Currency currency, DateOnly day)
    {
        // Prices rise once a year, in spring; rial prices follow the currency's fall, and are those of a poorer market.
        var years = Math.Max(0, PriceDay(day).Year - PriceDay(EarlyDay).Year);
        var dollars = Offers[plan].DollarsASeat * (decimal)Math.Pow(1.06, years);
        var listed = currency.Code == "IRR" ? 0.4m * dollars / Rates.Dollars(currency, PriceDay(day)) : dollars / Rates.Dollars(currency, FirstMonth);
        var step = currency.Code == "IRR" ? 10_000m : 0.5m;
        var main = Math.Max(step, Math.Round(listed / step) * step);
        return (long)(main * currency.MinorUnitsPerUnit());
    }

    /// <summary>Returns the day in spring on which the prices of a year come into force.</summary>
    public static DateOnly PriceDay(DateOnly day) => day >= new DateOnly(day.Year, 3, 21) ? new DateOnly(day.Year, 3, 21) : new DateOnly(day.Year - 1, 3, 21);

    /// <summary>Returns what a minor unit of a currency is worth in minor units of the main currency.</summary>
    public decimal Worth(Currency currency, DateOnly day) =>
        Rates.Of(currency, day) * Main.MinorUnitsPerUnit() / currency.MinorUnitsPerUnit();
}
