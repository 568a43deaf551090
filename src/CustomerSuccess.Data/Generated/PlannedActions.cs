using CustomerSuccess.Data.Generated.Words;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Generated;

/// <summary>What account managers planned with a made-up customer in the last months: after low scores, before renewals, and now and then.</summary>
/// <remarks>The chance is its own, so that the rest of the customer is the same with actions as without.</remarks>
internal sealed class PlannedActions(CompanyPlan company, GeneratedCustomer made, MemberId manager, SeededRandom random)
{
    private const int SeenDays = 150;

    private DateOnly Until => company.Options.Until;

    private bool IsThere => made.Subscriptions.SelectMany(one => one.Terms).Any(term => term.Until is null || term.Until > Until);

    /// <summary>Adds the actions of a customer who is still there; without an account manager nobody plans any.</summary>
    public static void AddTo(GeneratedCustomer made, CompanyPlan company, int index)
    {
        if (company.Options.HasDetail && made.Customer.ManagerId is { } manager)
        {
            new PlannedActions(company, made, manager, SeededRandom.For(company.Options.Seed, kind: 4, index)).Plan();
        }
    }

    private void Plan()
    {
        if (!IsThere)
        {
            return;
        }

        foreach (var answer in made.Responses.Where(one => one.AnsweredOn > Until.AddDays(-SeenDays) && one.Score is { } score && NpsClasses.Of(score) is NpsClass.Detractor))
        {
            // Due in two days of work: a week-end may lie between.
            Add(ActionWords.AfterLowScore, answer.AnsweredOn, answer.AnsweredOn.AddDays(4));
        }

        foreach (var renewal in made.Subscriptions.Select(one => one.RenewsOn).OfType<DateOnly>().Where(day => day >= Until && day < Until.AddDays(60)).Take(1))
        {
            var due = renewal.AddDays(-random.Whole(7, 30));
            Add(ActionWords.BeforeRenewal, due.AddDays(-30), due);
        }

        if (random.Happens(0.35))
        {
            var due = Until.AddDays(random.Whole(-60, 45));
            Add(ActionWords.Usual, due.AddDays(-random.Whole(10, 40)), due);
        }
    }

    private void Add(IReadOnlyList<ActionWording> words, DateOnly planned, DateOnly due)
    {
        var entered = planned < Until ? planned : Until;
        var wording = random.OneOf(words);
        var isPersian = made.Customer.Country == "IR";
        var action = new CustomerAction
        {
            Id = new CustomerActionId(random.Id(entered)),
            CustomerId = made.Customer.Id,
            Task = isPersian ? wording.TaskPersian : wording.Task,
            Owner = manager,
            DueOn = due > entered ? due : entered,
            EnteredAt = company.EnteredOn(entered, 10),
            EnteredBy = manager,
        };
        // Most are done about their day; one in ten is forgotten, and one in fifteen falls away.
        var closed = action.DueOn.AddDays(random.Whole(-3, 2));
        var isForgotten = random.Happens(0.1);
        var isWithdrawn = random.Happens(0.07);
        if (closed <= Until && closed >= entered && !isForgotten)
        {
            action.Close(isWithdrawn ? Withdrawn(isPersian) : new ActionClosing(ActionState.Done, isPersian ? wording.OutcomePersian : wording.Outcome), company.EnteredOn(closed, 15), manager);
        }

        made.Actions.Add(action);
    }

    private static ActionClosing Withdrawn(bool isPersian) =>
        new(ActionState.Withdrawn, isPersian ? "دیگر لازم نیست؛ خود مشتری تماس گرفت." : "Not needed any more; they called us themselves.");
}
