using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Takes records, changes and removals.</summary>
internal sealed class RecordChanges(RecordReader reader, RecordWriter writer, RecordFaults faults)
{
    /// <summary>Makes the record of an address what the request says.</summary>
    public async Task<IResult> PutAsync(RecordForm form, HttpContext context, IApiCaller caller)
    {
        FigureParameters.RefuseAny(context.Request.Query);
        var key = RecordAddress.KeyOf(form, context);
        var sent = await RecordBodies.OneAsync(form, context);
        return await AnswerAsync(form, Addressed(form, sent, key), WritingWay.All, caller, context);
    }

    /// <summary>Adds a record. Sent again it changes nothing; another of the same name is a conflict.</summary>
    public async Task<IResult> PostAsync(RecordForm form, HttpContext context, IApiCaller caller)
    {
        FigureParameters.RefuseAny(context.Request.Query);
        var sent = Named(form, await RecordBodies.OneAsync(form, context));
        return await AnswerAsync(form, sent, WritingWay.New, caller, context);
    }

    public async Task<IResult> DeleteAsync(RecordForm form, HttpContext context, IApiCaller caller)
    {
        FigureParameters.RefuseAny(context.Request.Query);
        return await writer.RemoveAsync(form, RecordAddress.KeyOf(form, context), caller.Viewer, context.RequestAborted) switch
        {
            Removal.Done => Results.NoContent(),
            Removal.NotThere => throw new ApiRefusedException(ApiRefusals.NotFound.Saying($"There is no such record among {form.Address}.")),
            Removal.Closed => throw new ApiRefusedException(ApiRefusals.Conflict.Saying("A month that the record counts in is closed. Open it again first.")),
            _ => throw new ApiRefusedException(ApiRefusals.Conflict.Saying("Other records speak of it. Take them away first.")),
        };
    }

    /// <summary>Takes many records and says of each what became of it.</summary>
    public async Task BulkAsync(RecordForm form, HttpContext context, IApiCaller caller)
    {
        var isStrict = IsStrict(context);
        RecordWriter.Demand(form, caller.Viewer);
        var sent = (await RecordBodies.ManyAsync(form, context)).Select(record => Named(form, record));
        await using var answer = new BulkAnswer(form, faults);
        var isApplied = await writer.SendAsync(form, sent, isStrict ? WritingWay.All : WritingWay.Each, caller.Viewer, answer, context.RequestAborted);
        context.Response.StatusCode = isApplied ? StatusCodes.Status200OK : ApiRefusals.Invalid.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await answer.WriteAsync(isApplied, context.Response.Body, context.RequestAborted);
    }

    private async Task<IResult> AnswerAsync(RecordForm form, SentRecord sent, WritingWay way, IApiCaller caller, HttpContext context)
    {
        var (taken, viewer) = ((await writer.TakeAsync(form, [sent], way, caller.Viewer, context.RequestAborted))[0], caller.Viewer);
        faults.ThrowIfAny(taken.Faults);
        if (way is WritingWay.New && taken.Outcome is RecordOutcome.Changed)
        {
            throw new ApiRefusedException(ApiRefusals.Conflict.Saying("There is such a record, and it is different. Change it with PUT."));
        }

        IReadOnlyList<string> key = [.. form.Key.Select(column => sent.Fields.GetValueOrDefault(column)?.Trim() ?? string.Empty)];
        var record = await reader.WrittenAsync(form, key, viewer, context.RequestAborted) is { } read ? RecordJson.Of(form, read) : RecordJson.KeyOf(form, key);
        return taken.Outcome is RecordOutcome.New ? Results.Created(RecordAddress.Of(form, key), record) : Results.Ok(record);
    }

    /// <summary>Gives a record that names itself nowhere a name of ours.</summary>
    private static SentRecord Named(RecordForm form, SentRecord sent) => form.HasName && sent.Fields.GetValueOrDefault("id") is null or ""
        ? sent with { Fields = new Dictionary<string, string>(sent.Fields) { ["id"] = RecordForm.NewName() } }
        : sent;

    /// <summary>Gives a record the values of its address, which its own must not contradict.</summary>
    private static SentRecord Addressed(RecordForm form, SentRecord sent, IReadOnlyList<string> key)
    {
        var (fields, told) = (new Dictionary<string, string>(sent.Fields), new List<SentFault>(sent.Faults));
        for (var i = 0; i < form.Key.Count; i++)
        {
            var column = form.Key[i];
            if (fields.TryGetValue(column, out var own) && own.Trim() != key[i].Trim())
            {
                told.Add(new SentFault(column, own, RefusalReason.DiffersFromAddress, key[i]));
            }

            fields[column] = key[i];
        }

        return sent with { Fields = fields, Faults = told };
    }

    private static bool IsStrict(HttpContext context)
    {
        var told = new ApiFaults();
        FigureParameters.Check(context.Request.Query, ["strict"], told);
        var text = context.Request.Query["strict"].ToString();
        if (text is not ("" or "true" or "false"))
        {
            told.Add("strict", "Use true or false.");
        }

        told.ThrowIfAny(ApiRefusals.BadParameters);
        return text == "true";
    }
}
