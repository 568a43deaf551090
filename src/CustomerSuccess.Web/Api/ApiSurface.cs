using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api;

/// <summary>A part of the addresses that is for programs: keys and no cookies, errors that programs read and no pages.</summary>
/// <param name="Prefix">What the addresses begin with, such as <c>/api</c>.</param>
/// <param name="Errors">How its errors are written.</param>
/// <remarks>
/// Another API hangs on in three steps: register a surface, <c>services.AddSingleton(new ApiSurface("/v1", new ItsErrors()))</c>; map its
/// routes in the group that <see cref="ApiRoutes.MapApiGroup"/> returns; ask for scopes by <see cref="Keys.ScopePolicies.RequireScope{T}"/>. From then on
/// keys, limits, remembered requests, the audit log's author and errors of every kind (no route, wrong method, no key, a fault of ours) are as here.
/// </remarks>
public sealed record ApiSurface(PathString Prefix, IApiErrors Errors);
