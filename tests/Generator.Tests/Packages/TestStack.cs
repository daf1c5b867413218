using Pulumi.Testing;

namespace Pulumi.Generator.Tests.Packages;

/// <summary>Runs a few lines of a Pulumi program against mocks.</summary>
internal static class TestStack
{
    public static async Task<RecordingMocks> RunAsync(Action program, RecordingMocks? mocks = null)
    {
        mocks ??= new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions { ProjectName = "calico-aci", StackName = "test", IsPreview = false },
            () =>
            {
                program();
                return new Dictionary<string, object?>();
            });
        return mocks;
    }
}
