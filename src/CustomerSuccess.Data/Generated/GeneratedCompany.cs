using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>A made-up company: customers that come, pay, speak, suffer and leave, month by month. The same options give the same records.</summary>
/// <remarks>Customers are made one by one as they are asked for, so that a million need no more memory than one.</remarks>
public sealed class GeneratedCompany
{
    private readonly CompanyPlan _plan;
    private readonly CompanyCosts _costs;

    public GeneratedCompany(GeneratorOptions options, CompanyLists lists)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Customers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Buyers);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Months, 1);
        Options = options;
        _plan = new CompanyPlan(options, lists);
        _costs = new CompanyCosts(_plan);
    }

    public GeneratorOptions Options { get; }

    public IReadOnlyList<Plan> Plans => _plan.Plans;

    public IReadOnlyList<ExchangeRate> Rates => [.. _plan.Rates.Records()];

    public Survey Survey => _plan.Survey.Record;

    public IReadOnlyList<SurveyWave> Waves => _plan.Survey.Waves;

    public Programme LoyaltyClub => _plan.LoyaltyClub;

    /// <summary>Makes the customers.</summary>
    public IEnumerable<GeneratedCustomer> Customers()
    {
        for (var index = 0; index < Options.Customers; index++)
        {
            var made = CustomerLife.Of(_plan, index);
            _costs.Count(made);
            yield return made;
        }

        for (var index = 0; index < Options.Buyers; index++)
        {
            yield return BuyerLife.Of(_plan, index);
        }
    }

    /// <summary>Makes the costs, once all customers are made: what is spent goes by what they bring.</summary>
    public IEnumerable<Cost> Costs() => _costs.Costs();
}
