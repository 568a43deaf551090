namespace CustomerSuccess.Domain.Changes;

/// <summary>What a change touched, and so what has to be read again.</summary>
public enum ChangeKind
{
    /// <summary>Facts of one customer: the customer itself, subscriptions, purchases, answers, notes, factor values.</summary>
    Customer,

    /// <summary>Costs.</summary>
    Costs,

    /// <summary>Plans, exchange rates, reasons, categories, surveys.</summary>
    Shared,

    /// <summary>Policies, scorecards, the organisation: every figure may differ.</summary>
    Definitions,

    /// <summary>So many customers at once that everything is read again, such as an import.</summary>
    Everything,
}
