# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ClaimTracker.Host -c Release -o /app --use-current-runtime --no-self-contained -p:PublishReadyToRun=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS run
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data \
    && chown app:app /data
WORKDIR /app
COPY --from=build /app .
USER app
VOLUME /data
# The board can be reached from outside the container, so it needs a key: set CLAIMTRACKER_Web__Key when you run it.
ENV CLAIMTRACKER_Database__Sqlite__Path=/data/claimtracker.db \
    CLAIMTRACKER_Web__Address=http://0.0.0.0:5080
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://localhost:5080/healthz || exit 1
ENTRYPOINT ["dotnet", "claimtracker.dll"]
