using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports;

/// <summary>How a batch is written: what is new is added, what is there is given the values read, and one bad record does not take the others with it.</summary>
internal abstract partial class MatchedKind<T>
{
    private async Task TakeAsync(List<(ImportEntry Entry, T Record)> read, SeenKeys seen, bool isEmpty, ImportRun run, CancellationToken stop)
    {
        foreach (var (entry, record) in read.Where(one => !one.Entry.IsRefused))
        {
            if (seen.Add(KeyOf(record), entry.First.Line.Number) is { } before)
            {
                entry.First.Refuse(null, SecondTime, before.ToString(CultureInfo.InvariantCulture));
            }
        }

        await CheckAsync([.. read.Where(one => !one.Entry.IsRefused)], run, stop);
        if (run.Warned is { } warn)
        {
            await WarnAsync([.. read.Where(one => !one.Entry.IsRefused)], run, warn, stop);
        }

        await WriteAsync(read, isEmpty, run, stop);
        foreach (var (entry, _) in read)
        {
            RefuseIfFaulty(entry, run);
        }
    }

    /// <summary>Writes a batch; when the database refuses it, halves it until the one record is found that it refuses.</summary>
    private async Task WriteAsync(IReadOnlyList<(ImportEntry Entry, T Record)> read, bool isEmpty, ImportRun run, CancellationToken stop)
    {
        var good = read.Where(one => !one.Entry.IsRefused).ToList();
        if (good.Count == 0)
        {
            return;
        }

        var before = await run.SavepointAsync(stop);
        try
        {
            run.Report.Add(await MatchAsync(good, isEmpty, run, stop));
            await (run.Steps?.KeepAsync(stop) ?? Task.CompletedTask);
        }
        catch (Exception refusal) when (refusal is DbUpdateException or DbException && run.IsOpen)
        {
            run.Steps?.Forget();
            run.Context.ChangeTracker.Clear();
            await run.BackToAsync(before, stop);
            if (good.Count == 1)
            {
                good[0].Entry.First.Refuse(null, RefusalReason.DatabaseRefused, refusal.GetBaseException().Message);
                return;
            }

            await WriteAsync(good[..(good.Count / 2)], isEmpty, run, stop);
            await WriteAsync(good[(good.Count / 2)..], isEmpty, run, stop);
        }
    }

    private async Task<ImportCounts> MatchAsync(List<(ImportEntry Entry, T Record)> read, bool isEmpty, ImportRun run, CancellationToken stop)
    {
        var stored = new Dictionary<string, T>();
        // Where nothing was stored before, every key that was not seen in this file is new.
        foreach (var record in isEmpty ? [] : await StoredAsync([.. read.Select(one => one.Record)], run.Context, stop))
        {
            stored.TryAdd(KeyOf(record), record);
        }

        var added = new List<T>();
        var outcomes = new List<(ImportEntry Entry, RecordOutcome Outcome)>();
        foreach (var (entry, record) in read)
        {
            if (!stored.TryGetValue(KeyOf(record), out var there))
            {
                if (!await IsObjectedAsync(entry, null, record, run, stop))
                {
                    added.Add(record);
                    outcomes.Add((entry, RecordOutcome.New));
                }
            }
            else if (Clash(there, record) is { } clash)
            {
                entry.First.Refuse(clash.Column, clash.Reason);
            }
            else if (run.Viewer is { } viewer && !MayChange(there, viewer))
            {
                entry.First.Refuse("id", RefusalReason.NotAuthor);
            }
            else
            {
                var isApplied = Apply(there, record, run.Context);
                // Asked for after the values are in: only then does the entry see them.
                var tracked = run.Context.Entry(Main(there));
                var isChanged = isApplied || tracked.State != EntityState.Unchanged;
                if (isChanged && await IsObjectedAsync(entry, tracked, record, run, stop))
                {
                    tracked.CurrentValues.SetValues(tracked.OriginalValues);
                    tracked.State = EntityState.Unchanged;
                }
                else
                {
                    outcomes.Add((entry, isChanged ? RecordOutcome.Changed : RecordOutcome.Same));
                }
            }
        }

        await run.SaveAsync(stop);
        await AddAsync(added, run, stop);
        foreach (var (entry, outcome) in outcomes)
        {
            run.Told?.Invoke(entry, outcome);
        }

        return new ImportCounts(Name, added.Count, outcomes.Count(one => one.Outcome is RecordOutcome.Changed), outcomes.Count(one => one.Outcome is RecordOutcome.Same), 0);
    }

    private async ValueTask<bool> IsObjectedAsync(ImportEntry entry, EntityEntry? stored, T record, ImportRun run, CancellationToken stop)
    {
        if (await ObjectionAsync(stored, record, run, stop) is not { } objection)
        {
            return false;
        }

        entry.First.Refuse(objection.Column, objection.Reason, objection.Arguments);
        return true;
    }

    private void RefuseIfFaulty(ImportEntry entry, ImportRun run)
    {
        if (!entry.IsRefused)
        {
            return;
        }

        foreach (var line in entry.Lines)
        {
            if (line.Refusals.Count == 0)
            {
                line.Refuse(null, RefusalReason.OtherLineRefused);
            }

            run.Report.Refuse(Name, line.Refusals);
        }
    }
}
