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

    /// <summary>Returns a kind's place in the order.</summary>
    public static int PlaceOf(RecordKind kind) => InOrder.TakeWhile(before => before != kind).Count();

    /// <summary>Returns the kind of a name, or <see langword="null"/>.</summary>
    public static RecordKind? Named(string name) => InOrder.FirstOrDefault(kind => kind.Name == name);
}
