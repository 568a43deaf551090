using CustomerSuccess.Data.Exports.Kinds;
using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Exports;

/// <summary>The rows of every kind that import knows, in its order.</summary>
internal static class RecordRowsOfAll
{
    private static readonly RecordRows[] All =
    [
        new ChurnReasonRows(), new CostCategoryRows(), new ProgrammeRows(), new PlanRows(), new ExchangeRateRows(), new CustomerRows(), new ContactRows(), new SubscriptionRows(),
        new PurchaseRows(), new SurveyRows(), new WaveRows(), new InvitationRows(), new ResponseRows(), new FeedbackRows(), new FactorValueRows(), new CostRows(), new LossRows(),
        new ActionRows(), new OverrideRows(), new OrganizationRows(), new PolicyRows(), new ScorecardRows(), new ClosedPeriodRows(),
    ];

    /// <summary>Gets the rows of every file of an export; a kind without any would be lost on the way out.</summary>
    public static IReadOnlyList<RecordRows> OfFolder { get; } =
        [.. RecordKinds.OfFolder.Select(kind => All.FirstOrDefault(rows => rows.Kind == kind) ?? throw new InvalidOperationException($"{kind.Name} has no rows."))];

    /// <summary>Gets the rows of records.</summary>
    public static IReadOnlyList<RecordRows> InOrder { get; } = [.. OfFolder.Where(rows => RecordKinds.InOrder.Contains(rows.Kind))];

    /// <summary>Returns the rows of a kind, or <see langword="null"/>.</summary>
    public static RecordRows? Named(string kind) => InOrder.FirstOrDefault(rows => rows.Kind.Name == kind);
}
