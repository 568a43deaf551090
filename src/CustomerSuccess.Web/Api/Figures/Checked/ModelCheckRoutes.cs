using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.Api.Figures.Checked;

/// <summary>Whether the health score tells who leaves.</summary>
internal sealed class ModelCheckRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/model-check", ReadAsync).RequireScope(KeyScope.ReadFigures)
        .WithName("getModelCheck").WithTags("Figures").WithSummary("Whether the health score foretells who leaves in the next 90 days")
        .WithDescription("Over the last two years of month ends whose 90 days have passed; for those who decide definitions.").Produces<ModelCheckAnswer>();

    private static async Task<ModelCheckAnswer> ReadAsync(HttpContext http, IModelChecks checks, IApiCaller caller, CancellationToken cancellationToken)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        return ModelCheckAnswer.Of(await checks.ReadAsync(caller.Viewer, cancellationToken));
    }
}
