using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>What all customers of a made-up company share: its months, plans, prices, rates and survey.</summary>
internal sealed class CompanyPlan
{
    private static readonly (string Name, int DollarsASeat)[] Offers = [("Basic", 16), ("Pro", 29), ("Enterprise", 45), ("Analytics", 9)];
    private readonly Dictionary<(string Currency, int Month), decimal> _rates = [];

    private readonly CompanyLists _lists;

    public CompanyPlan(GeneratorOptions options, CompanyLists lists)
    {
        _lists = lists;
        Options = options;
        FirstMonth = new DateOnly(options.Until.Year, options.Until.Month, 1).AddMonths(1 - options.Months);
        var random = SeededRandom.For(options.Seed, kind: 1, index: 0);
        Plans = [.. Offers.Select(offer => new Plan { Id = new PlanId(random.Id(EarlyDay)), Name = offer.Name, ExternalId = Name(offer.Name.ToLowerInvariant()) })];
        Survey = new Survey { Id = new SurveyId(random.Id(EarlyDay)), Name = "How likely are you to recommend us?", Scale = RatingScale.ZeroToTen, ExternalId = Name("nps") };
        Waves = [.. WavesOf(random)];
        LoyaltyClub = new Programme { Id = new ProgrammeId(random.Id(EarlyDay)), Name = "Loyalty club", ExternalId = Name("loyalty-club") };
        Rates = [.. RatesOf(random)];
    }

    public GeneratorOptions Options { get; }

    /// <summary>Gets the first day of the first month that is watched.</summary>
    public DateOnly FirstMonth { get; }

    /// <summary>Gets the day on which the earliest customers came; they were there before the company began to watch.</summary>
    public DateOnly EarlyDay => FirstMonth.AddMonths(-12);

    /// <summary>Gets the plans from the smallest to the largest, and last what is sold beside them.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    public Survey Survey { get; }

    public IReadOnlyList<SurveyWave> Waves { get; }

    public IReadOnlyList<ExchangeRate> Rates { get; }

    public Programme LoyaltyClub { get; }

    public Currency Main => Options.Currencies[0];

    public ChurnReasonId? ReasonId(string code) => _lists.Reasons.TryGetValue(code, out var id) ? id : null;

    public CostCategoryId CategoryId(string code) => _lists.Categories[code];

    /// <summary>Returns an external name that companies of other seeds do not share.</summary>
    public string Name(string name) => $"g{Options.Seed}-{name}";

    /// <summary>Returns the list price of a seat and month in minor units on a day.</summary>
    public long SeatPrice(int plan, Currency currency, DateOnly day)
    {
        // Prices rise once a year, in spring; rial prices follow the currency's fall, and are those of a poorer market.
        var years = Math.Max(0, YearsOfPrices(day));
        var dollars = Offers[plan].DollarsASeat * (decimal)Math.Pow(1.06, years);
        var listed = currency.Code == "IRR" ? 0.4m * dollars / RateOf(currency, PriceDay(day)) : dollars / RateOf(currency, FirstMonth);
        var step = currency.Code == "IRR" ? 10_000m : 0.5m;
        var main = Math.Max(step, Math.Round(listed / step) * step);
        return (long)(main * currency.MinorUnitsPerUnit());
    }

    /// <summary>Returns the day in spring on which the prices of a year come into force.</summary>
    public static DateOnly PriceDay(DateOnly day) => day >= new DateOnly(day.Year, 3, 21) ? new DateOnly(day.Year, 3, 21) : new DateOnly(day.Year - 1, 3, 21);

    /// <summary>Returns what a minor unit of a currency is worth in minor units of the main currency.</summary>
    public decimal Worth(Currency currency, DateOnly day) =>
        RateOf(currency, day) * Main.MinorUnitsPerUnit() / currency.MinorUnitsPerUnit();

    private int YearsOfPrices(DateOnly day) => PriceDay(day).Year - PriceDay(EarlyDay).Year;

    private decimal RateOf(Currency currency, DateOnly day)
    {
        var month = Math.Clamp(MonthsAfter(EarlyDay, day), 0, MonthsAfter(EarlyDay, Options.Until));
        return currency == Main ? 1m : _rates[(currency.Code, month)];
    }

    private IEnumerable<SurveyWave> WavesOf(SeededRandom random)
    {
        // One wave a quarter, in its second month.
        for (var month = FirstMonth; month <= Options.Until; month = month.AddMonths(1))
        {
            var from = month.AddDays(9);
            if (month.Month % 3 == 2 && from <= Options.Until)
            {
                var name = $"{month.Year} Q{((month.Month - 1) / 3) + 1}";
                yield return new SurveyWave { Id = new WaveId(random.Id(from)), SurveyId = Survey.Id, Name = name, From = from, Until = from.AddDays(45) };
            }
        }
    }

    private IEnumerable<ExchangeRate> RatesOf(SeededRandom random)
    {
        foreach (var currency in Options.Currencies.Skip(1))
        {
            var rate = currency.Code switch { "EUR" => 1.08m, "IRR" => 0.0000024m, "GBP" => 1.27m, _ => 1m };
            for (var month = EarlyDay; month <= Options.Until; month = month.AddMonths(1))
            {
                // The rial loses about two percent a month; the others wander.
                var change = 1 + ((currency.Code == "IRR" ? -0.02 : 0) + (0.012 * random.Normal()));
                rate = Math.Round(rate * (decimal)change, currency.Code == "IRR" ? 12 : 4);
                _rates[(currency.Code, MonthsAfter(EarlyDay, month))] = rate;
                yield return new ExchangeRate { Currency = currency, Into = Main, From = month, Rate = rate };
            }
        }
    }

    private static int MonthsAfter(DateOnly first, DateOnly day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;
}
