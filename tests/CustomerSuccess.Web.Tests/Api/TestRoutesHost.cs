using CustomerSuccess.Web.Api;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api;

/// <summary>The application with <see cref="TestRoutes"/>, where a body may have four kilobytes.</summary>
public sealed class TestRoutesHost() : ApiHost(services => services.AddSingleton<IApiModule, TestRoutes>(), ("Api:LargestBody", "4096"));
