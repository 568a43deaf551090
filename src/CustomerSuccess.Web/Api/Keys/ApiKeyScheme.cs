using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>Lets programs in by a key of the API. Pages do not take it, and the API does not take the pages' cookie.</summary>
internal sealed class ApiKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IApiKeyGate gate, ApiCaller caller, WrongKeys wrong)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PresentedKey.Of(Request) is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        var address = Context.Connection.RemoteIpAddress;
        if (wrong.WaitOf(address, text) is { } wait)
        {
            caller.HoldBack(wait);
            return AuthenticateResult.Fail("Held back.");
        }

        switch (await gate.AdmitAsync(text, Context.RequestAborted))
        {
            case KeyAdmission.Admitted admitted:
                wrong.Took(text);
                caller.Admit(admitted);
                return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(admitted), Name));
            case KeyAdmission.Refused refused:
                wrong.Refused(address, text);
                caller.Refuse(refused.Reason);
                return AuthenticateResult.Fail(refused.Reason.ToString());
            default:
                throw new InvalidOperationException("A key is admitted or refused.");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (caller.HeldBack is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = new(["Basic realm=\"API\", charset=\"UTF-8\"", "Bearer"]);
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal PrincipalOf(KeyAdmission.Admitted admitted)
    {
        var scopes = Enum.GetValues<KeyScope>().Where(scope => admitted.Viewer.Scopes!.Value.Has(scope));
        return new ClaimsPrincipal(new ClaimsIdentity(scopes.Select(scope => new Claim(ScopePolicies.Claim, scope.Text())), Name));
    }
}
