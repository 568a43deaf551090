using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Finds the health band of every customer who is active on a day, with people's overrides.</summary>
internal sealed class BandPass(LedgerPicture picture, DateOnly day) : BlockPass<BandPass>
{
    private readonly ActivityRules _rules = ActivityRules.Of(picture.Shared.PoliciesOn(day));
    private readonly HealthInputs _inputs = new(picture, ActivityRules.Of(picture.Shared.PoliciesOn(day)));
    private readonly HealthScorer _scorer = new(picture.Shared.ScorecardOn(day), picture.Shared.PoliciesOn(day).HealthBands);
    private readonly List<(Guid Customer, HealthReading Health)> _found = [];

    public static IReadOnlyList<(Guid Customer, HealthReading Health)> Run(LedgerPicture picture, DateOnly day, CancellationToken cancellationToken) =>
        Run(picture, () => new BandPass(picture, day), cancellationToken)._found;

    public override void Over(LedgerBlock block)
    {
        var activity = block.Activity(_rules);
        for (var i = 0; i < block.Count; i++)
        {
            if (activity.IsActive(i, day.DayNumber))
            {
                _inputs.Read(block, activity, i, day.DayNumber);
                _found.Add((block.Customers.Ids[i], _scorer.Of(_inputs, block.Overrides.Of(i), day.DayNumber)));
            }
        }
    }

    public override void Add(BandPass other) => _found.AddRange(other._found);
}
