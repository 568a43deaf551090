using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Nps;

/// <summary>Takes answers that people enter by hand, each of them once.</summary>
public sealed class ResponseDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IResponseDesk
{
    public async Task<ResponseOutcome> EnterAsync(Viewer viewer, ResponseEntry entry, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        try
        {
            return await AddAsync(viewer, entry, cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            // The database refused a second submit, or a colleague entered the same person's answer in the same moment: the
            // second look finds it and says so. Anything else is refused again, and thrown.
            return await AddAsync(viewer, entry, cancellationToken);
        }
    }

    public async Task<ResponseOutcome> CorrectAsync(Viewer viewer, ResponseId response, int version, ResponseEntry entry, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var row = await context.SurveyResponses.SingleOrDefaultAsync(it => it.Id == response, cancellationToken);
        if (row is null)
        {
            return new ResponseOutcome.Gone();
        }

        if (row.Version != version || row.IsWithdrawn)
        {
            return await ChangedAsync(context, response, cancellationToken);
        }

        var check = await ResponseCheck.OfAsync(context, time, entry, corrected: response, cancellationToken);
        if (check.Objection is not null)
        {
            return check.Objection;
        }

        return await SaveAsync(context, response, check.Replaced, () => Fill(row, entry, check), cancellationToken);
    }

    public async Task<ResponseOutcome> WithdrawAsync(Viewer viewer, ResponseId response, int version, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var row = await context.SurveyResponses.SingleOrDefaultAsync(it => it.Id == response, cancellationToken);
        if (row is null)
        {
            return new ResponseOutcome.Gone();
        }

        if (row.IsWithdrawn)
        {
            return new ResponseOutcome.Saved((await ResponseRows.FindAsync(context, response, cancellationToken))!, WasThere: true);
        }

        return row.Version == version
            ? await SaveAsync(context, response, withdrawn: response, () => RestoreAsync(context, row.ReplacesId, cancellationToken), cancellationToken)
            : await ChangedAsync(context, response, cancellationToken);
    }

    public async Task<EnteredResponse?> FindAsync(Viewer viewer, ResponseId response, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await ResponseRows.FindAsync(context, response, cancellationToken);
    }

    public async Task<EnteredResponses> EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var start = BusinessDay.StartOf(since, (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone);
        var own = context.SurveyResponses.Where(response => response.EnteredBy == viewer.Id && response.EnteredAt >= start && !response.IsWithdrawn);
        var newest = own.OrderByDescending(response => response.EnteredAt).ThenByDescending(response => response.Id).Take(most);
        return new EnteredResponses(await own.CountAsync(cancellationToken), await ResponseRows.ReadAsync(context, newest, cancellationToken));
    }

    private async Task<ResponseOutcome> AddAsync(Viewer viewer, ResponseEntry entry, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var there = await ResponseRows.ReadAsync(context, context.SurveyResponses.Where(response => response.EntryKey == entry.EntryKey), cancellationToken);
        if (there is [var saved])
        {
            return new ResponseOutcome.Saved(saved, WasThere: true);
        }

        var check = await ResponseCheck.OfAsync(context, time, entry, corrected: null, cancellationToken);
        if (check.Objection is not null)
        {
            return check.Objection;
        }

        var row = new SurveyResponse
        {
            Id = ResponseId.New(),
            WaveId = entry.WaveId,
            CustomerId = entry.CustomerId,
            AnsweredOn = entry.AnsweredOn,
            Scale = check.Scale,
            EntryKey = entry.EntryKey,
            EnteredAt = time.GetUtcNow().UtcDateTime,
            EnteredBy = viewer.Id,
        };
        return await SaveAsync(context, row.Id, check.Replaced, () =>
        {
            Fill(row, entry, check);
            context.Add(row);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    private static Task Fill(SurveyResponse row, ResponseEntry entry, ResponseCheck check)
    {
        row.WaveId = entry.WaveId;
        row.CustomerId = entry.CustomerId;
        row.ContactId = check.Contact;
        row.Respondent = check.Contact is null ? Text(entry.Respondent) : null;
        row.AnsweredOn = entry.AnsweredOn;
        row.Score = entry.Score;
        row.Scale = check.Scale;
        row.Comment = Text(entry.Comment);
        row.Agent = Text(entry.Agent);
        row.Channel = Text(entry.Channel);
        row.Topics = FeedbackTopics.Join(entry.Topics);
        row.ReplacesId = check.Replaced ?? row.ReplacesId;
        return Task.CompletedTask;
    }

    /// <summary>Withdraws one answer and then writes another, in this order, since the database allows one standing answer a person and wave.</summary>
    private static async Task<ResponseOutcome> SaveAsync(CustomerSuccessContext context, ResponseId id, ResponseId? withdrawn, Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (withdrawn is { } earlier)
            {
                (await context.SurveyResponses.SingleAsync(response => response.Id == earlier, cancellationToken)).IsWithdrawn = true;
                await context.SaveChangesAsync(cancellationToken);
            }

            await write();
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedAsync(context, id, cancellationToken);
        }

        return new ResponseOutcome.Saved((await ResponseRows.FindAsync(context, id, cancellationToken))!);
    }

    private static async Task RestoreAsync(CustomerSuccessContext context, ResponseId? replaced, CancellationToken cancellationToken)
    {
        if (replaced is { } earlier && await context.SurveyResponses.SingleOrDefaultAsync(response => response.Id == earlier, cancellationToken) is { } row)
        {
            row.IsWithdrawn = false;
        }
    }

    private static async Task<ResponseOutcome> ChangedAsync(CustomerSuccessContext context, ResponseId id, CancellationToken cancellationToken) =>
        await ResponseRows.FindAsync(context, id, cancellationToken) is { } theirs
            ? new ResponseOutcome.ChangedMeanwhile(theirs, await RecordEditors.LastAsync(context, nameof(SurveyResponse), id.Value, cancellationToken))
            : new ResponseOutcome.Gone();

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
