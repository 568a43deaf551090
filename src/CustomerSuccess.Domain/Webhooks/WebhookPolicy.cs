namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Where messages may go.</summary>
/// <param name="AllowsPrivateAddresses">Whether they may go to this machine and to private networks. Otherwise who may make endpoints could reach what only this server reaches.</param>
public sealed record WebhookPolicy(bool AllowsPrivateAddresses);
