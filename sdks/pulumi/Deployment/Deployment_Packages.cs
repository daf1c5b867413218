using System.Collections.Concurrent;
using Google.Protobuf;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _packages = new();

    /// <summary>Registers a package, once in a deployment.</summary>
    /// <returns>The engine's reference for it.</returns>
    private Task<string> RegisterPackageAsync(RegisterPackageRequest package)
    {
        var parameter = package.Parameterization;
        var key = string.Join('\n', package.Name, package.Version, package.DownloadUrl, parameter?.Name, parameter?.Version,
            parameter is null ? "" : System.Convert.ToBase64String(parameter.Value));
        return _packages.GetOrAdd(key, _ => new Lazy<Task<string>>(() => SendPackageAsync(package))).Value;
    }

    private async Task<string> SendPackageAsync(RegisterPackageRequest package)
    {
        if (!await Features.ParameterizationAsync().ConfigureAwait(false))
        {
            // Old engines find a plain package by the type tokens of its resources.
            return package.Parameterization is null ? "" : throw new RunException($"The package '{package.Parameterization.Name}' needs an engine that knows parameterized packages. Update the Pulumi CLI.");
        }

        var request = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        if (package.Parameterization is { } parameter)
        {
            request.Parameterization = new Pulumirpc.Parameterization
            {
                Name = parameter.Name,
                Version = parameter.Version,
                Value = ByteString.CopyFrom(parameter.Value),
            };
        }

        return (await Monitor.RegisterPackageAsync(request).ConfigureAwait(false)).Ref;
    }
}
