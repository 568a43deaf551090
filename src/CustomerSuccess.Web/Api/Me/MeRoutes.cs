using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Api.Figures.Asked;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.Api.Me;

/// <summary>Tells a program whose key it has, what the key may do, and what the figures are of.</summary>
internal sealed class MeRoutes : IApiModule
{
    public void Map(RouteGroupBuilder api) => api.MapGet("/me", ReadAsync).WithName("getMe").WithTags("Key")
        .WithSummary("The key of the request, its member, the organization, and the change that figures have seen");

    private static async Task<MeAnswer> ReadAsync(HttpContext http, IApiCaller caller, IOrganizationDesk organizations, ILedgerChanges ledger, CancellationToken cancellationToken)
    {
        FigureParameters.RefuseAny(http.Request.Query);
        var (key, viewer) = (caller.Key, caller.Viewer);
        var organization = await organizations.FindAsync(cancellationToken);
        var stamp = ledger.Current;
        return new MeAnswer(
            new MeMember(viewer.Id.Value, key.MemberName, viewer.Roles),
            new MeKey(key.Key.Value, key.KeyName, [.. Enum.GetValues<KeyScope>().Where(viewer.Scopes!.Value.Has)], key.ExpiresAt),
            organization is null ? null : new MeOrganization(
                organization.Name, organization.TimeZone, organization.Calendar, organization.WeekStart, organization.FiscalYearStartMonth, organization.ReportingCurrency.Code, organization.ReportingCurrency.MinorDigits()),
            stamp.ChangeNumber,
            stamp.DataThrough);
    }
}
