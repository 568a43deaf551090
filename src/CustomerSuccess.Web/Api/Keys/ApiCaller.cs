using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>What the key of a request has led to.</summary>
internal sealed class ApiCaller : IApiCaller
{
    public KeyAdmission.Admitted Key => Admitted ?? throw new NotAllowedException("No key was shown.");

    /// <summary>Gets the key that was admitted.</summary>
    public KeyAdmission.Admitted? Admitted { get; private set; }

    /// <summary>Gets why the key was refused, where one was shown.</summary>
    public KeyRefusal? Refusal { get; private set; }

    /// <summary>Gets how long the address has to wait that has shown many wrong keys; none where it need not.</summary>
    public TimeSpan? HeldBack { get; private set; }

    public void HoldBack(TimeSpan wait) => HeldBack = wait;

    public void Admit(KeyAdmission.Admitted key) => Admitted = key;

    public void Refuse(KeyRefusal reason) => Refusal = reason;
}
