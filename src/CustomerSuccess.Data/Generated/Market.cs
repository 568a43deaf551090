namespace CustomerSuccess.Data.Generated;

/// <summary>Who buys, and when: sizes, countries, and the seasons of winning customers.</summary>
internal static class Market
{
    private static readonly (string Segment, double Weight)[] Segments = [("Small", 58), ("Medium", 31), ("Large", 11)];
    private static readonly (string Country, double Weight)[] Countries = [("US", 30), ("GB", 10), ("CA", 6), ("AU", 4), ("DE", 12), ("FR", 8), ("NL", 4), ("IR", 26)];
    private static readonly (string Industry, double Weight)[] Industries =
        [("software", 22), ("retail", 20), ("manufacturing", 14), ("health", 12), ("education", 10), ("finance", 8), ("logistics", 8), ("hospitality", 6)];

    public static string Segment(SeededRandom random) => random.Weighted(Segments);

    public static string Country(SeededRandom random) => random.Weighted(Countries);

    public static string Industry(SeededRandom random) => random.Weighted(Industries);

    public static Currency CurrencyOf(string country, IReadOnlyList<Currency> offered)
    {
        var wanted = country switch { "IR" => "IRR", "DE" or "FR" or "NL" => "EUR", "GB" => "GBP", _ => "USD" };
        return offered.FirstOrDefault(currency => currency.Code == wanted, offered[0]);
    }

    /// <summary>Returns the day on which a customer is won.</summary>
    public static DateOnly SignUp(SeededRandom random, CompanyPlan plan, string country)
    {
        // A third came in the year before the first month.
        if (random.Happens(0.34))
        {
            return plan.EarlyDay.AddDays(random.Whole(0, plan.FirstMonth.DayNumber - plan.EarlyDay.DayNumber - 1));
        }

        var days = plan.Options.Until.DayNumber - plan.FirstMonth.DayNumber;
        for (var attempt = 0; ; attempt++)
        {
            // More are won later, since the company grows; days out of season are drawn again.
            var day = plan.FirstMonth.AddDays((int)(days * Math.Pow(random.Share(), 0.8)));
            if (attempt == 20 || random.Happens(Season(day, country)))
            {
                return day;
            }
        }
    }

    /// <summary>Returns how well customers are won on a day, 0 to 1: hardly over Nowruz in Iran, less in August and at Christmas elsewhere.</summary>
    private static double Season(DateOnly day, string country) => (country, day.Month, day.Day) switch
    {
        ("IR", 3, > 19) or ("IR", 4, < 10) => 0.2,
        ("IR", 1 or 2, _) => 1,
        ("IR", _, _) => 0.75,
        (_, 12, > 18) => 0.3,
        (_, 8, _) => 0.5,
        (_, 9 or 10 or 11, _) => 1,
        _ => 0.75,
    };
}
