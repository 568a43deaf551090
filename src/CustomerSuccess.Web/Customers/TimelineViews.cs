using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Gathers what happened to a customer from all records, and says it in the user's words.</summary>
public sealed class TimelineViews(IStringLocalizer<TimelineCard> text, IDisplay display, IStringLocalizer<HealthBadge> bands)
{
    /// <param name="facts">The facts.</param>
    /// <param name="months">The scores of month ends, in order of time.</param>
    public TimelineView Of(CustomerFacts facts, IReadOnlyList<ScoredDay> months) => new(
        [.. Events(facts, months).Where(one => one.On <= facts.Today).OrderByDescending(one => one.On).Select(one => one.Line with { On = one.On })]);

    private IEnumerable<(DateOnly On, TimelineLineView Line)> Events(CustomerFacts facts, IReadOnlyList<ScoredDay> months)
    {
        var records = facts.Records;
        return records.Answers.Select(Answer)
            .Concat(records.Notes.Select(note => Note(note, records)))
            .Concat(records.Subscriptions.SelectMany(subscription => Terms(subscription, facts)))
            .Concat(records.Purchases.Where(one => one.Kind is not PurchaseKind.Ordinary).Select(Purchase))
            .Concat(records.Losses.Select(loss => (loss.On, new TimelineLineView(IconName.Out, text["Lost"], Joined(
                display.Date(loss.On), loss.ReasonId is { } reason && records.Reasons.TryGetValue(reason, out var why) ? ReasonName(why) : null, loss.Note)))))
            .Concat(records.Overrides.SelectMany(one => Override(one, records, facts.Today)))
            .Concat(records.Actions.Where(one => one.State is not ActionState.Open).Select(action => Closed(action, facts)))
            .Concat(Moves(months))
            .Concat(Changes(facts));
    }

    private (DateOnly, TimelineLineView) Answer(CustomerAnswer answer) => (answer.Response.AnsweredOn, new TimelineLineView(
        IconName.Surveys,
        answer.Response.Score is { } score ? text["Answered", $"\u2068{answer.Survey}\u2069", display.Number(score)] : text["Skipped", $"\u2068{answer.Survey}\u2069"],
        Joined(display.Date(answer.Response.AnsweredOn), answer.Person)));

    private (DateOnly, TimelineLineView) Note(FeedbackNote note, CustomerRecords records) => (note.On, new TimelineLineView(
        IconName.Edit,
        note.EnteredBy is { } by && records.People.TryGetValue(by, out var name) ? text["NotedBy", text["Source." + note.Source], name] : text["Source." + note.Source],
        Joined(display.Date(note.On), note.Observation ?? note.Disliked ?? note.Liked)));

    private IEnumerable<(DateOnly, TimelineLineView)> Terms(Subscription subscription, CustomerFacts facts)
    {
        var plan = $"\u2068{facts.Records.PlanNames.GetValueOrDefault(subscription.PlanId) ?? "–"}\u2069";
        SubscriptionTerm? before = null;
        foreach (var term in subscription.Terms.Where(term => term.Until is null || term.Until > term.From))
        {
            yield return (term.From, new TimelineLineView(IconName.Calendar, text[Beginning(before, term), plan], display.Date(term.From)));
            if (before?.Until < term.From)
            {
                yield return Ended(before, plan);
            }

            before = term;
        }

        if (before?.Until is not null)
        {
            yield return Ended(before, plan);
        }
    }

    private static string Beginning(SubscriptionTerm? before, SubscriptionTerm term) =>
        term.Kind is not TermKind.Paid ? "Term." + term.Kind
        : before is null ? "Term.Began"
        : before.Until == term.From ? "Term.Changed"
        : "Term.Resumed";

    private (DateOnly, TimelineLineView) Ended(SubscriptionTerm term, string plan) =>
        (term.Until!.Value, new TimelineLineView(IconName.Calendar, text["Term.Ended", plan], text["LastPaid", display.Date(term.Until.Value.AddDays(-1))]));

    private (DateOnly, TimelineLineView) Purchase(Purchase purchase) => (purchase.On, new TimelineLineView(
        IconName.Plus,
        text["Bought", display.Money(new Money(purchase.AmountMinor, purchase.Currency))],
        Joined(display.Date(purchase.On), purchase.Description)));

    private IEnumerable<(DateOnly, TimelineLineView)> Override(HealthOverride one, CustomerRecords records, DateOnly today)
    {
        var author = records.People.GetValueOrDefault(one.Author);
        yield return (one.From, new TimelineLineView(
            IconName.Pin, text["Overridden", display.Number(HealthPoints.Shown(one.Score))], Joined(display.Date(one.From), author, one.Reason)));
        if (one.Until <= today)
        {
            yield return (one.Until, new TimelineLineView(IconName.Pin, text["OverrideEnded"], display.Date(one.Until)));
        }
    }

    private (DateOnly, TimelineLineView) Closed(CustomerAction action, CustomerFacts facts)
    {
        var on = facts.DayOf(action.ClosedAt!.Value);
        return (on, new TimelineLineView(
            action.State is ActionState.Done ? IconName.Check : IconName.Close,
            text["Action." + action.State, $"\u2068{action.Task}\u2069"],
            Joined(display.Date(on), NameOf(action.ClosedBy, facts.Records), action.Outcome)));
    }

    private IEnumerable<(DateOnly, TimelineLineView)> Moves(IReadOnlyList<ScoredDay> months) => months.Zip(months.Skip(1))
        .Where(pair => pair.First.Score.Band != pair.Second.Score.Band)
        .Select(pair => (pair.Second.Score.Day, new TimelineLineView(
            pair.Second.Score.Band < pair.First.Score.Band ? IconName.Up : IconName.Trend,
            text["BandMoved", bands[pair.First.Score.Band.ToString()], bands[pair.Second.Score.Band.ToString()]],
            Joined(display.Date(pair.Second.Score.Day), Points(pair.First.Score, pair.Second.Score)))));

    private string? Points(HealthScore before, HealthScore after) => before.InForce is Figure.Defined earlier && after.InForce is Figure.Defined later
        ? text["FromTo", display.Number(HealthPoints.Shown(earlier.Value)), display.Number(HealthPoints.Shown(later.Value))].Value
        : null;

    /// <summary>Of the log, what the records do not show by themselves: changes of the customer and of the people there.</summary>
    private IEnumerable<(DateOnly, TimelineLineView)> Changes(CustomerFacts facts) => facts.Records.Audit
        .Where(entry => text["Audit." + entry.Record + "." + entry.Action] is { ResourceNotFound: false })
        .Select(entry =>
        {
            var on = facts.DayOf(entry.At);
            return (on, new TimelineLineView(IconName.Clock, text["Audit." + entry.Record + "." + entry.Action], Joined(display.Date(on), NameOf(entry.Member, facts.Records), KeyOf(entry, facts.Records))));
        });

    private string? KeyOf(AuditEntry entry, CustomerRecords records) =>
        entry.ApiKeyId is { } key && records.Keys.TryGetValue(key, out var name) ? text["WithKey", $"\u2068{name}\u2069"].Value : null;

    private static string? NameOf(MemberId? member, CustomerRecords records) => member is { } id ? records.People.GetValueOrDefault(id) : null;

    private string ReasonName(CustomerSuccess.Domain.Churn.ChurnReason reason) =>
        display.Choices.Language is Language.LanguageChoice.Persian ? reason.NamePersian : reason.Name;

    /// <summary>Each part keeps its own direction: names stand in sentences of the other script.</summary>
    private string Joined(params string?[] parts) => string.Join(text["Comma"], parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => $"\u2068{part}\u2069"));
}
