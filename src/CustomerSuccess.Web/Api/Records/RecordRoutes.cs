using CustomerSuccess.Data.Programs;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Bodies;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Repeats;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>The records of every kind that import knows: to list, read, put, add, take away, and to send by the thousand.</summary>
internal sealed class RecordRoutes : IApiModule
{
    private static readonly ApiParameter Customer = new("customer", "Only records of this customer, by id.");
    private static readonly ApiParameter Since = new(
        ChangedLists.Since, "Only records that were added or changed since this instant, such as 2026-03-21T08:30:00Z; next_changed_since of the answer is what to ask with next time.", ParameterKind.Instant);
    private static readonly ApiParameter Strict = new("strict", "Whether one refused record keeps out all; false when it is left out.", ParameterKind.YesNo);

    public void Map(RouteGroupBuilder api)
    {
        foreach (var form in RecordForm.All)
        {
            MapReading(api, form);
            MapWriting(api, form);
        }
    }

    private static void MapReading(RouteGroupBuilder api, RecordForm form)
    {
        var list = api.MapGet($"/{form.Address}", async (HttpContext context, IApiCaller caller, RecordReader reader) => Results.Ok(await RecordLists.ListAsync(form, context, caller, reader)));
        Named(list, form, RecordAct.List, $"A page of {form.Address}").WithParameters([PageParameters.Limit, PageParameters.Cursor, Since, .. form.IsOfCustomer ? [Customer] : Array.Empty<ApiParameter>()]);
        foreach (var (address, some) in Addresses(form))
        {
            var one = api.MapGet(address, async (HttpContext context, IApiCaller caller, RecordReader reader) => Results.Ok(await RecordLists.ReadAsync(form, context, caller, reader)));
            Named(one, form, RecordAct.Read, $"One of {form.Address}", some);
        }
    }

    private static void MapWriting(RouteGroupBuilder api, RecordForm form)
    {
        var add = api.MapPost($"/{form.Address}", (HttpContext context, IApiCaller caller, RecordChanges changes) => changes.PostAsync(form, context, caller));
        Named(add, form, RecordAct.Add, $"Adds one of {form.Address}").AllowRepeats();
        var send = api.MapPost($"/{form.Address}/bulk", (HttpContext context, IApiCaller caller, RecordChanges changes) => changes.BulkAsync(form, context, caller));
        Named(send, form, RecordAct.Send, $"Takes many of {form.Address} in one transaction and says of each what became of it").WithMetadata(BulkBody.Mark).AllowRepeats().WithParameters(Strict);
        foreach (var (address, some) in Addresses(form))
        {
            var put = api.MapPut(address, (HttpContext context, IApiCaller caller, RecordChanges changes) => changes.PutAsync(form, context, caller));
            Named(put, form, RecordAct.Put, $"Makes one of {form.Address} what the body says, whether it was there or not", some);
            var remove = api.MapDelete(address, (HttpContext context, IApiCaller caller, RecordChanges changes) => changes.DeleteAsync(form, context, caller));
            Named(remove, form, RecordAct.Remove, $"Takes one of {form.Address} away", some);
        }
    }

    /// <summary>Returns the addresses of one record, and how the names of their routes end.</summary>
    private static IEnumerable<(string Address, string Name)> Addresses(RecordForm form) =>
        RecordAddress.Patterns(form).Select((pattern, i) => ($"/{form.Address}{pattern}", i == 0 ? string.Empty : $"-without-{form.Key[^1]}"));

    private static RouteHandlerBuilder Named(RouteHandlerBuilder route, RecordForm form, RecordAct act, string summary, string name = "") => route
        .RequireScope(act is RecordAct.List or RecordAct.Read ? KeyScope.ReadRecords : KeyScope.WriteRecords)
        .WithName($"{act.ToString().ToLowerInvariant()}-{form.Address}{name}").WithTags("Records: " + form.Address).WithSummary(summary).WithMetadata(form, act);
}
