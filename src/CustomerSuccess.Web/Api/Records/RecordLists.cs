using System.Text.Json.Nodes;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Paging;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Answers requests for records.</summary>
internal static class RecordLists
{
    private const string Customer = "customer";

    private static readonly string[] Parameters = [PageRequest.LimitName, PageRequest.CursorName, ChangedLists.Since];

    public static async Task<object> ListAsync(RecordForm form, HttpContext context, IApiCaller caller, RecordReader reader)
    {
        var (query, faults) = (context.Request.Query, new ApiFaults());
        FigureParameters.Check(query, form.IsOfCustomer ? [.. Parameters, Customer] : Parameters, faults);
        var customer = query[Customer].ToString() is { Length: > 0 } named ? named : null;
        // A cursor of one customer's records is none of another's, and one of what changed none of all.
        var list = $"{form.Address} {customer}" + (query.ContainsKey(ChangedLists.Since) ? $" since {query[ChangedLists.Since]}" : string.Empty);
        var (page, since) = (PageRequest.Read(query, list, faults), ChangedLists.Read(query, faults));
        faults.ThrowIfAny(ApiRefusals.BadParameters);
        return since is { } instant
            ? await ChangedLists.ListAsync(form, instant, page, list, customer, caller, reader, context.RequestAborted)
            : await AllAsync(form, page, list, customer, caller, reader, context.RequestAborted);
    }

    public static async Task<JsonObject> ReadAsync(RecordForm form, HttpContext context, IApiCaller caller, RecordReader reader)
    {
        FigureParameters.RefuseAny(context.Request.Query);
        return await reader.FindAsync(form, RecordAddress.KeyOf(form, context), caller.Viewer, context.RequestAborted) is { } record
            ? RecordJson.Of(form, record)
            : throw new ApiRefusedException(ApiRefusals.NotFound.Saying($"There is no such record among {form.Address}."));
    }

    private static async Task<ApiPage<JsonObject>> AllAsync(RecordForm form, PageRequest page, string list, string? customer, IApiCaller caller, RecordReader reader, CancellationToken stop)
    {
        var faults = new ApiFaults();
        var records = await reader.ListAsync(form, new RecordQuery(page.Limit + 1, page.After, customer), caller.Viewer, stop);
        if (records is null)
        {
            PageCursor.Refuse(faults);
            faults.ThrowIfAny(ApiRefusals.BadParameters);
        }

        var read = ApiPage.Of(records!, page, list, record => record.Place);
        return new ApiPage<JsonObject>([.. read.Items.Select(record => RecordJson.Of(form, record))], read.NextCursor);
    }
}
