# The dashboard in one image. It is built with the .NET SDK and Node.js, and runs on ASP.NET Core's Ubuntu image, which has ICU and
# time zones: Persian texts and calendars need both.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/CustomerSuccess.Web -c Release -o /application

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir /keys && chown app /keys
WORKDIR /application
COPY --from=build /application .
USER app
ENV ASPNETCORE_URLS=http://+:8080 \
    DataProtection__Keys=/keys
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD curl --fail --silent http://localhost:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "CustomerSuccess.Web.dll"]
