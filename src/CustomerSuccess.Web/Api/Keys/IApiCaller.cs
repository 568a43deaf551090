using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>Tells a route of the API on whose behalf it reads and writes.</summary>
public interface IApiCaller
{
    /// <summary>Gets the key of the request.</summary>
    KeyAdmission.Admitted Key { get; }

    /// <summary>Gets the key's member with the roles of now, narrowed by the key's scopes. All rules of access hold for them as on the pages.</summary>
    Viewer Viewer => Key.Viewer;
}
