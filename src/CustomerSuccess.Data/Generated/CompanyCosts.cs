using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>What a made-up company spends on keeping its customers: a share of the revenue that they bring, by category and month.</summary>
internal sealed class CompanyCosts(CompanyPlan company)
{
    private static readonly (string Category, double Share)[] Categories =
        [("salaries", 0.030), ("support", 0.010), ("training", 0.0045), ("loyalty-club", 0.006), ("services", 0.004), ("marketing", 0.0055), ("other", 0.0015)];

    private readonly SortedDictionary<DateOnly, decimal> _revenue = [];

    /// <summary>Counts the revenue of a customer in each month that is watched.</summary>
    public void Count(GeneratedCustomer made)
    {
        foreach (var term in made.Subscriptions.SelectMany(subscription => subscription.Terms).Where(term => term.Kind is TermKind.Paid))
        {
            var monthly = company.Worth(term.Currency, term.From) * TermMrr.Of(term, MonthLength.YearOf365Point25).TenThousandths / 10_000m;
            for (var month = Later(company.FirstMonth, new DateOnly(term.From.Year, term.From.Month, 1)); month <= company.Options.Until; month = month.AddMonths(1))
            {
                // A month is paid by the term of its last day, so that a new price in its middle does not count it twice.
                var last = month.AddMonths(1).AddDays(-1);
                if (term.Until <= last)
                {
                    break;
                }

                _revenue[month] = _revenue.GetValueOrDefault(month) + monthly;
            }
        }
    }

    /// <summary>Returns the costs, in the main currency; those of a running month are as yet of its days so far.</summary>
    public IEnumerable<Cost> Costs()
    {
        var random = SeededRandom.For(company.Options.Seed, kind: 3, index: 0);
        foreach (var (month, revenue) in _revenue)
        {
            foreach (var (category, share) in Categories)
            {
                var until = month.AddMonths(1) > company.Options.Until ? company.Options.Until.AddDays(1) : month.AddMonths(1);
                var days = (decimal)(until.DayNumber - month.DayNumber) / (month.AddMonths(1).DayNumber - month.DayNumber);
                // Campaigns and courses come in some months more than in others; salaries do not.
                var swing = 1 + ((category == "salaries" ? 0.02 : 0.25) * random.Normal());
                yield return new Cost
                {
                    Id = new CostId(random.Id(month)),
                    ExternalId = company.Name($"k-{month:yyyy-MM}-{category}"),
                    CategoryId = company.CategoryId(category),
                    ProgrammeId = category == "loyalty-club" ? company.LoyaltyClub.Id : null,
                    From = month,
                    Until = until,
                    AmountMinor = Math.Max(1, (long)(revenue * days * (decimal)(share * Math.Max(0.1, swing)) / 1_000m)) * 1_000,
                    Currency = company.Main,
                    Description = null,
                    EnteredAt = company.EnteredOn(until, 8),
                    EntryKey = random.Id(month),
                };
            }
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
