using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Runs the program of a stack in this process against mocks that know no type but those they are told.</summary>
internal static class StackRun
{
    private static readonly SemaphoreSlim Environment = new(1, 1);

    public static Task<StackResources> Of(string stack) => Of(StackFile.Load(stack));

    public static Task<StackResources> Of(StackFile file) => Of(file.Name, file.Configuration, file.SecretKeys);

    /// <summary>The configuration reaches the SDK by the environment, so only one stack runs at a time.</summary>
    public static async Task<StackResources> Of(string stack, IReadOnlyDictionary<string, string> configuration, IReadOnlySet<string> secretKeys)
    {
        await Environment.WaitAsync();
        try
        {
            System.Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(configuration));
            System.Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(secretKeys));
            var mocks = new StackMocks();
            ImmutableArray<Resource> resources = await Deployment.TestAsync<ClusterStack>(
                mocks,
                new TestOptions { ProjectName = "calico-aci", StackName = stack, IsPreview = false });
            return new StackResources(resources, mocks);
        }
        finally
        {
            System.Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
            System.Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", null);
            Environment.Release();
        }
    }
}
