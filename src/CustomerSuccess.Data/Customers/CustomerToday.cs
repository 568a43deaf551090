using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Customers;

/// <summary>One customer's figures of today. Days are day numbers, 0 for none.</summary>
internal readonly struct CustomerToday
{
    private const int SoonDays = 90;
    private const int QuietDays = 30;
    private const decimal DroppedPoints = -10;
    private readonly int _voiced;
    private readonly long _mrr;
    private readonly bool _hasMrr;

    public CustomerToday(
        int first, int since, int lost, long? mrr, HealthReading health, HealthReading before, int overrideUntil, int contact, int voiced, AnswerFact? answer, int renewal, int openActions, int nextAction)
    {
        (FirstActive, ActiveSince, Lost, Contact, _voiced, Renewal, OverrideUntil) = (first, since, lost, contact, voiced, renewal, overrideUntil);
        (OpenActions, NextAction) = (openActions, nextAction);
        (_mrr, _hasMrr) = (mrr ?? 0, mrr is not null);
        (Score, Band, Coverage, IsOverride) = ((health.Score as Figure.Defined)?.Value, health.Band, health.Coverage, health.IsOverride);
        Change = Score - (before.Score as Figure.Defined)?.Value;
        (AnswerScore, AnswerScale, AnswerDay) = answer is { } last ? (last.Score, last.ScaleCode, last.Day) : ((short)-1, (byte)0, 0);
    }

    public int FirstActive { get; }

    public int ActiveSince { get; }

    public int Lost { get; }

    public decimal? Score { get; }

    public decimal? Change { get; }

    public decimal Coverage { get; }

    public HealthBand Band { get; }

    public bool IsOverride { get; }

    public int OverrideUntil { get; }

    public int Contact { get; }

    public short AnswerScore { get; }

    public byte AnswerScale { get; }

    public int AnswerDay { get; }

    public int Renewal { get; }

    public int OpenActions { get; }

    /// <summary>Gets the day of the open action that is due first.</summary>
    public int NextAction { get; }

    public long? Mrr => _hasMrr ? _mrr : null;

    public bool IsActive => ActiveSince != 0;

    /// <summary>Gets who needs us most: (100 − health) × MRR; 0 without a score, none without MRR.</summary>
    public decimal? Need => _hasMrr ? (Score is { } score ? (100 - score) * _mrr : 0) : null;

    public bool Stands(CustomerStanding standing) => standing switch
    {
        CustomerStanding.Active => IsActive,
        CustomerStanding.Former => !IsActive && FirstActive != 0,
        _ => true,
    };

    public bool Shows(CustomerSign sign, int today) => sign switch
    {
        CustomerSign.AtRisk => Band is HealthBand.AtRisk,
        CustomerSign.Dropped => Change <= DroppedPoints,
        CustomerSign.NoContact => Contact < today - QuietDays,
        CustomerSign.RenewsSoon => Renewal != 0 && Renewal <= today + SoonDays,
        CustomerSign.Detractor => AnswerScore >= 0 && AnswerDay >= today - SoonDays && NpsClasses.Of(AnswerScore) is NpsClass.Detractor,
        CustomerSign.ActionOverdue => NextAction != 0 && NextAction < today,
        CustomerSign.StaleData => _voiced < today - SoonDays,
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "There is no such sign."),
    };
}
