using CustomerSuccess.Data.Imports.Kinds;

namespace CustomerSuccess.Data.Imports;

/// <summary>Every kind of record that files hold, each after those that it speaks of.</summary>
internal static class RecordKinds
{
    public static IReadOnlyList<RecordKind> InOrder { get; } =
    [
        new ChurnReasonKind(),
        new CostCategoryKind(),
        new ProgrammeKind(),
        new PlanKind(),
        new ExchangeRateKind(),
        new CustomerKind(),
        new ContactKind(),
        new SubscriptionKind(),
        new PurchaseFileKind(),
        new SurveyKind(),
        new WaveKind(),
        new InvitationKind(),
        new ResponseKind(),
        new FeedbackKind(),
        new FactorValueKind(),
        new CostKind(),
        new LossKind(),
        new ActionKind(),
        new OverrideKind(),
    ];

    /// <summary>Gets every kind of file that an export writes and an import of such a folder reads: what figures depend on besides records, too.</summary>
    /// <remarks>Closed months come last, since nothing is entered into them.</remarks>
    public static IReadOnlyList<RecordKind> OfFolder { get; } = [new OrganizationKind(), new PolicyKind(), new ScorecardKind(), .. InOrder, new ClosedPeriodKind()];

    /// <summary>Returns a kind's place in the order.</summary>
    public static int PlaceOf(RecordKind kind) => OfFolder.TakeWhile(before => before != kind).Count();

    /// <summary>Returns the kind of record of a name, or <see langword="null"/>.</summary>
    public static RecordKind? Named(string name) => InOrder.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Returns the kind of file of a name, or <see langword="null"/>.</summary>
    public static RecordKind? NamedInFolder(string name) => OfFolder.FirstOrDefault(kind => kind.Name == name);
}
