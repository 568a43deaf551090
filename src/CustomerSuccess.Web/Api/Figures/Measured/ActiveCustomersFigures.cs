using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Active customers of a period's last day, and how they came and went.</summary>
internal sealed class ActiveCustomersFigures(IFigureReader<ChurnCounts> reader, IPoliciesInForce inForce) : FigureMetric<ChurnCounts>(reader, inForce)
{
    public override Metric Metric => Metrics.ActiveCustomers;

    public override string Name => "Active customers";

    public override string Formula => "{opening} + {won} + {returned} − {lost_of_opening} − {lost_of_won}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [.. PolicyParameters.Activity, PolicyParameters.ReturnIsNewAfterMonths];

    protected override IReadOnlyList<MetricPart<ChurnCounts>> Measures { get; } =
    [
        Count("opening", "Active on the day before the period", churn => churn.Opening, FigurePart.ActiveAtStart),
        Count("won", "Active for the first time inside the period", churn => churn.Won, FigurePart.Won),
        Count("returned", "Active before, not at the start, and active on the last day", churn => churn.Returned),
        Count("lost_of_opening", "Active at the start and not on the last day", churn => churn.LostOfOpening),
        Count("lost_of_won", "Won inside the period and not active on its last day", churn => churn.LostOfWon),
        Count("closing", "Active on the last day", churn => churn.Closing, FigurePart.ActiveAtEnd),
    ];

    protected override Figure ValueOf(ChurnCounts result, MetricPolicies policies) => new Figure.Defined(result.Closing);
}
