using System.Globalization;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Document;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Paging;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Imports;

/// <summary>The history of imports, and taking one back.</summary>
internal sealed class ImportRoutes : IApiModule
{
    private const string List = "imports";

    public void Map(RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapGet(string.Empty, ListAsync).RequireScope(KeyScope.WriteRecords).WithName("listImports").WithSummary("The imports that were done, the latest first")
            .WithDescription("For keys whose member imports, and which may write: those of everybody for who reads every customer, otherwise one's own. Pages are counted from the front: an import between two pages moves the others on.")
            .Produces<ApiPage<ImportAnswer>>().WithParameters(PageParameters.Limit, PageParameters.Cursor);
        imports.MapGet("/{id}", ReadAsync).RequireScope(KeyScope.WriteRecords).WithName("getImport").WithSummary("An import that was done").Produces<ImportAnswer>();
        imports.MapPost("/{id}/undo", UndoAsync).RequireScope(KeyScope.WriteRecords).WithName("undoImport").WithSummary("Begins to take an import back")
            .WithDescription("All of it is taken back, or nothing: not when a record was edited since, is referred to, or lies in a closed month. Read the import again to see which.").Produces<ImportAnswer>(StatusCodes.Status202Accepted);
    }

    private static async Task<ApiPage<ImportAnswer>> ListAsync(HttpContext http, DoneImports imports, IApiCaller caller, CancellationToken stop)
    {
        var faults = new ApiFaults();
        FigureParameters.Check(http.Request.Query, [PageRequest.LimitName, PageRequest.CursorName], faults);
        var page = PageRequest.Read(http.Request.Query, List, faults);
        if (!int.TryParse(page.After ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
        {
            PageCursor.Refuse(faults);
        }

        faults.ThrowIfAny(ApiRefusals.BadParameters);
        var (batches, count) = await imports.ListAsync(caller.Viewer, skip, page.Limit, stop);
        var read = skip + batches.Count;
        return new([.. batches.Select(ImportAnswer.Of)], batches.Count > 0 && read < count ? PageCursor.After(List, read.ToString(CultureInfo.InvariantCulture)) : null);
    }

    private static async Task<ImportAnswer> ReadAsync(HttpContext http, string id, DoneImports imports, IApiCaller caller, CancellationToken stop)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        return ImportAnswer.Of(await FindAsync(id, imports, caller, stop));
    }

    private static async Task<IResult> UndoAsync(HttpContext http, string id, DoneImports imports, ImportDesk desk, IApiCaller caller, CancellationToken stop)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        var found = await FindAsync(id, imports, caller, stop);
        if (found.Batch.UndoneAt is not null)
        {
            throw new ApiRefusedException(ApiRefusals.Conflict.Saying("The import was taken back already."));
        }

        return await desk.UndoAsync(caller.Viewer, found.Batch.Id, stop)
            ? Results.Accepted($"/api/v1/imports/{id}", ImportAnswer.Of(found))
            : throw new ApiRefusedException(ApiRefusals.Conflict.Saying("Somebody is at work on this import now."));
    }

    private static async Task<ImportedBatch> FindAsync(string id, DoneImports imports, IApiCaller caller, CancellationToken stop) =>
        (Guid.TryParse(id, out var batch) ? await imports.FindAsync(caller.Viewer, batch, stop) : null) ?? throw new ApiRefusedException(ApiRefusals.NotFound.Saying("There is no such import."));
}
