using System.Security.Cryptography;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Encrypts secrets with the application's keys (<c>DataProtection:Keys</c>), so that a copy of the database gives none away.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider keys) : IWebhookSecrets
{
    private readonly IDataProtector _protector = keys.CreateProtector("Webhooks.Secret.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    public string? Unprotect(string kept)
    {
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
