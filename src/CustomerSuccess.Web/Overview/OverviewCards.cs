using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Overview;

/// <summary>The eight cards, in the order of the overview.</summary>
public static class OverviewCards
{
    /// <summary>Returns the cards of the chosen period.</summary>
    public static IReadOnlyList<CardView> Of(OverviewFigures figures, CardWords words)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            Health(figures.Health, words),
            Churn(figures.Churn, words),
            Mrr(figures.Mrr, words),
            Expansion(figures.OneOff, figures.Mrr, words),
            Nps(figures.Nps, words),
            Feedback(figures.Feedback, words),
            Lifetime(figures.Lifetime, words),
            Cost(figures.Costs, words),
        ];
    }

    private static CardView Health(Reading<HealthMix> reading, CardWords words)
    {
        var mix = reading.Values[words.Now];
        var card = words.Card(
            MetricName.Health,
            i => reading.Values[i].HealthyShare,
            share => new MoneyParts(words.Display.Percent(share), words.Text["HealthyOf", words.Display.Number(mix.Counts[HealthBand.Healthy]), words.Display.Number(mix.Total)]),
            (now, before) => words.Points(now, before, mix.Since(reading.Values[words.Before])));
        return card with { Mix = mix.Total == 0 ? null : [.. Enum.GetValues<HealthBand>().Select(band => new BandCount(band, mix.Counts[band]))] };
    }

    private static CardView Churn(Reading<ChurnCounts> reading, CardWords words)
    {
        var churn = reading.Values[words.Now];
        return words.Card(
            MetricName.Churn,
            i => reading.Values[i].Rate,
            rate => new MoneyParts(words.Display.Percent(rate), words.Text["LostOf", words.Display.Number(churn.Lost), words.Display.Number(churn.Opening)]),
            (now, before) => words.Points(now, before, churn.Since(reading.Values[words.Before])));
    }

    private static CardView Mrr(Reading<MrrMovements> reading, CardWords words)
    {
        var mrr = reading.Values[words.Now];
        return words.Card(
            MetricName.Mrr,
            i => reading.Values[i].MrrMinor,
            minor => words.Display.MoneyParts(minor, mrr.Currency) is var parts && parts.Unit.Length > 0 ? parts
                : parts with { Unit = mrr.ArpaMinor is Figure.Defined arpa ? words.Text["TimesArpa", words.Display.Number(mrr.ActiveClosing), words.Display.Money(arpa.Value, mrr.Currency)] : string.Empty },
            words.Relative);
    }

    private static CardView Expansion(Reading<OneOffRevenue> oneOff, Reading<MrrMovements> mrr, CardWords words)
    {
        var (one, recurring) = (oneOff.Values[words.Now], mrr.Values[words.Now]);
        return oneOff.Policies[words.Now].Expansion is ExpansionMeaning.OneOffPurchases
            ? words.Card(MetricName.Expansion, i => oneOff.Values[i].TotalMinor, minor => Both(minor, one.Currency, ExpansionOf(recurring), "Recurring", words), words.Relative, "Card.Expansion.OneOff")
            : words.Card(MetricName.Expansion, i => ExpansionOf(mrr.Values[i]), minor => Both(minor, recurring.Currency, one.TotalMinor, "OneOff", words), words.Relative, "Card.Expansion.Recurring");
    }

    private static CardView Nps(Reading<NetPromoterScore> reading, CardWords words)
    {
        var nps = reading.Values[words.Now];
        return words.Card(
            MetricName.Nps,
            i => reading.Values[i].Score,
            points => new MoneyParts(words.Display.Number(points), Answers(nps, words)),
            (now, before) => words.Difference(now, before, nps.IsClearlyDifferentFrom(reading.Values[words.Before]) ? Certainty.Clear : Certainty.Noise));
    }

    private static CardView Feedback(Reading<FeedbackRate> reading, CardWords words)
    {
        var feedback = reading.Values[words.Now];
        return words.Card(
            MetricName.Feedback,
            i => reading.Values[i].Rate,
            rate => new MoneyParts(words.Display.Percent(rate), words.Text["AnsweredOf", words.Display.Number(feedback.Answered), words.Display.Number(feedback.Asked)]),
            (now, before) => words.Points(now, before, feedback.Since(reading.Values[words.Before])));
    }

    private static CardView Lifetime(Reading<LifetimeValue> reading, CardWords words)
    {
        var lifetime = reading.Values[words.Now];
        var card = words.Card(
            MetricName.Clv,
            i => reading.Values[i].Value,
            minor => With(words.Display.MoneyParts(minor, lifetime.Currency), lifetime.LifetimeMonths is Figure.Defined months ? words.Text["Months", words.Display.Number(months.Value, months.Value < 10 ? 1 : 0)].Value : null, words),
            words.Relative);
        return card with { Figure = card.Figure with { Beside = [.. OtherForms(lifetime, words)] } };
    }

    /// <summary>The naive forms stand beside the survival curve's value, marked as what they are.</summary>
    private static IEnumerable<string> OtherForms(LifetimeValue lifetime, CardWords words) => Enum.GetValues<LifetimeForm>()
        .Where(form => form != lifetime.Form && lifetime.ValueBy(form) is Figure.Defined)
        .Select(form => words.Text[$"Clv.{form}", words.Display.MoneyParts(((Figure.Defined)lifetime.ValueBy(form)).Value, lifetime.Currency).Value].Value);

    private static CardView Cost(Reading<RetentionCost> reading, CardWords words)
    {
        var cost = reading.Values[words.Now];
        return words.Card(
            MetricName.Crc,
            i => reading.Values[i].PerCustomerMinor,
            minor => With(words.Display.MoneyParts(minor, cost.Currency), cost.ToArpa is Figure.Defined share ? words.Text["OfArpa", words.Display.Percent(share.Value)].Value : null, words),
            words.Relative);
    }

    private static Figure ExpansionOf(MrrMovements mrr) => mrr.MrrMinor.Then(_ => new Figure.Defined(new MrrAmount(mrr.Expansion, mrr.Currency).MinorUnits));

    private static MoneyParts Both(decimal minor, Currency currency, Figure other, string name, CardWords words) => With(
        words.Display.MoneyParts(minor, currency),
        other is Figure.Defined some && words.Display.MoneyParts(some.Value, currency) is var parts ? words.Text[name, parts.Value].Value : null,
        words);

    private static string Answers(NetPromoterScore nps, CardWords words) => nps.Range is { } range
        ? words.Text[nps.HasFewAnswers ? "RangeOfFewAnswers" : "RangeOfAnswers", words.Display.Number(range.Low), words.Display.Number(range.High), words.Display.Number(nps.Answers)]
        : words.Text["Answers", words.Display.Number(nps.Answers)];

    private static MoneyParts With(MoneyParts parts, string? note, CardWords words) => note is null ? parts
        : parts with { Unit = parts.Unit.Length == 0 ? note : words.Text["UnitAndNote", parts.Unit, note] };
}
