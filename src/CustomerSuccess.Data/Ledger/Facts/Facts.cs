using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger.Facts;

// Small records of one customer each, as the columns keep them. Days are day numbers; int.MaxValue is "still going on".

internal readonly record struct TermFact(
    int From, int Until, long AmountMinor, int Quantity, int UnitCount, ushort Plan, ushort Discount, byte Currency, byte UnitCode, byte KindCode) : IComparable<TermFact>
{
    public BillingUnit Unit => (BillingUnit)UnitCode;

    public TermKind Kind => (TermKind)KindCode;

    public long Mrr(MonthLength length) => TermMrr.TenThousandths(AmountMinor, Quantity, Discount, Unit, UnitCount, length);

    public int CompareTo(TermFact other) => From.CompareTo(other.From);
}

internal readonly record struct RenewalFact(int Day, ushort Plan) : IComparable<RenewalFact>
{
    public int CompareTo(RenewalFact other) => Day.CompareTo(other.Day);
}

internal readonly record struct PurchaseFact(int Day, long AmountMinor, byte Currency, byte KindCode) : IComparable<PurchaseFact>
{
    public PurchaseKind Kind => (PurchaseKind)KindCode;

    public int CompareTo(PurchaseFact other) => Day.CompareTo(other.Day);
}

/// <summary>An answer; score −1 is a skipped question. The respondent is a contact's identifier, or one made of the name; the answer's own where nobody is named.</summary>
internal readonly record struct AnswerFact(int Day, ushort Wave, short Score, byte ScaleCode, Guid Respondent, Guid Id, DateTime EnteredAt) : IComparable<AnswerFact>
{
    public RatingScale Scale => (RatingScale)ScaleCode;

    public int CompareTo(AnswerFact other) => (Day, EnteredAt, Id).CompareTo((other.Day, other.EnteredAt, other.Id));
}

internal readonly record struct InvitationFact(int Day, ushort Wave, Guid Contact, Guid Id) : IComparable<InvitationFact>
{
    public int CompareTo(InvitationFact other) => (Day, Id).CompareTo((other.Day, other.Id));
}

/// <summary>A note with its sentiment, −2 to 2 or <see cref="NoSentiment"/>.</summary>
internal readonly record struct NoteFact(int Day, sbyte Sentiment) : IComparable<NoteFact>
{
    public const sbyte NoSentiment = sbyte.MinValue;

    public int CompareTo(NoteFact other) => (Day, Sentiment).CompareTo((other.Day, other.Sentiment));
}

/// <summary>A recorded value of a health factor; by hand where a person entered it and no other system names it.</summary>
internal readonly record struct FactorFact(int Day, ushort Factor, decimal Value, DateTime EnteredAt, Guid Id, bool IsByHand) : IComparable<FactorFact>
{
    public int CompareTo(FactorFact other) => (Day, EnteredAt, Id).CompareTo((other.Day, other.EnteredAt, other.Id));
}

internal readonly record struct OverrideFact(int From, int Until, decimal Score, Guid Id) : IComparable<OverrideFact>
{
    public int CompareTo(OverrideFact other) => (From, Id).CompareTo((other.From, other.Id));
}

internal readonly record struct LossFact(int Day, Guid Reason) : IComparable<LossFact>
{
    public int CompareTo(LossFact other) => (Day, Reason).CompareTo((other.Day, other.Reason));
}

/// <summary>An open action by the last day on which it is not late.</summary>
internal readonly record struct ActionFact(int Due) : IComparable<ActionFact>
{
    public int CompareTo(ActionFact other) => Due.CompareTo(other.Due);
}
