using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>How recurring revenue moved in a period; its value is what was gained, currencies apart.</summary>
internal sealed class RevenueMovementsFigures(IFigureReader<MrrMovements> reader, IPoliciesInForce inForce) : FigureMetric<MrrMovements>(reader, inForce)
{
    public override Metric Metric => Metrics.RevenueMovements;

    public override string Name => "Net new MRR";

    public override string Formula => "{new} + {reactivation} + {expansion} − {contraction} − {churn}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } =
        [PolicyParameters.MonthLength, PolicyParameters.ReturnIsNewAfterMonths, PolicyParameters.QuickRatioCountsReactivation, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<MrrMovements>> Measures { get; } =
    [
        Amount("opening", "MRR on the day before the period", mrr => mrr.Opening, FigurePart.ActiveAtStart),
        Amount("new", "MRR of customers who never had any before", mrr => mrr.New, FigurePart.NewMrr),
        Amount("reactivation", "MRR of customers who had some earlier and none at the start", mrr => mrr.Reactivation, FigurePart.ReactivationMrr),
        Amount("expansion", "What customers pay more than at the start", mrr => mrr.Expansion, FigurePart.ExpansionMrr),
        Amount("contraction", "What customers pay less than at the start", mrr => mrr.Contraction, FigurePart.ContractionMrr),
        Amount("churn", "MRR of customers who have none any more", mrr => mrr.Churn, FigurePart.ChurnMrr),
        Amount("currency_effect", "What moved only because an exchange rate did", mrr => mrr.CurrencyEffect),
        Amount("closing", "MRR on the last day", mrr => mrr.Closing, FigurePart.ActiveAtEnd),
        Count("new_customers", "Customers with new MRR", mrr => mrr.Customers.New, FigurePart.NewMrr),
        Count("reactivation_customers", "Customers with MRR again", mrr => mrr.Customers.Reactivation, FigurePart.ReactivationMrr),
        Count("expansion_customers", "Customers who pay more", mrr => mrr.Customers.Expansion, FigurePart.ExpansionMrr),
        Count("contraction_customers", "Customers who pay less", mrr => mrr.Customers.Contraction, FigurePart.ContractionMrr),
        Count("churn_customers", "Customers who pay nothing any more", mrr => mrr.Customers.Churn, FigurePart.ChurnMrr),
        Part("gross_churn", PartUnit.Proportion, "(contraction + churn) ÷ opening", mrr => mrr.GrossChurn),
        Part("net_churn", PartUnit.Proportion, "(contraction + churn − expansion − reactivation) ÷ opening", mrr => mrr.NetChurn),
        Part("net_retention", PartUnit.Proportion, "NRR: (opening + expansion − contraction − churn) ÷ opening", mrr => mrr.NetRetention),
        Part("gross_retention", PartUnit.Proportion, "GRR: (opening − contraction − churn) ÷ opening", mrr => mrr.GrossRetention),
        new(
            new PartInfo("quick_ratio", PartUnit.Count, "(new + expansion + reactivation) ÷ (contraction + churn), with or without reactivation by the policy"),
            (mrr, policies) => mrr.QuickRatio(policies.QuickRatioCountsReactivation)),
    ];

    /// <summary>Returns an amount of movements in minor units.</summary>
    public static MetricPart<MrrMovements> Amount(string name, string means, Func<MrrMovements, long> of, FigurePart? list = null) => Part(
        name, PartUnit.Money, means,
        mrr => mrr.MissingRate is null ? new Figure.Defined((decimal)of(mrr) / MrrAmount.PerMinorUnit) : new Figure.NotDefined(WhyNot.NoExchangeRate), list);

    protected override Figure ValueOf(MrrMovements result, MetricPolicies policies) => result.NetNewMinor;
}
