namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Encrypts secrets for the database, and decrypts them to sign.</summary>
public interface IWebhookSecrets
{
    /// <summary>Encrypts a secret.</summary>
    string Protect(string secret);

    /// <summary>Decrypts a secret; nothing when the application's keys were lost or replaced.</summary>
    string? Unprotect(string kept);
}
