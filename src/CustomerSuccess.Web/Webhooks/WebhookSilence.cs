namespace CustomerSuccess.Web.Webhooks;

/// <summary>Why there is no answer of a receiver. Kept by its name in place of the answer, so that each reader has it in their language.</summary>
public enum WebhookSilence
{
    /// <summary>No connection came about, or it broke.</summary>
    NotReached,

    /// <summary>The name in the address leads nowhere.</summary>
    NameUnknown,

    /// <summary>The certificate is not one that is trusted, or no encryption was agreed on.</summary>
    NotSecure,

    /// <summary>It took longer than <see cref="WebhookClient.Patience"/>.</summary>
    TooSlow,

    /// <summary>All addresses are private, and <c>Webhooks:AllowPrivateAddresses</c> does not allow those.</summary>
    PrivateAddress,

    /// <summary>The secret was made with other keys than those of <c>DataProtection:Keys</c>.</summary>
    SecretUnreadable,
}
