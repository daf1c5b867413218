namespace Pulumi.Tests.Fakes;

/// <summary>Makes and inspects outputs.</summary>
internal static class Marks
{
    public static Output<T> Unknown<T>() => Utilities.OutputUtilities.CreateUnknown(default(T)!);

    /// <summary>The value with its marks. A value that never comes fails the test.</summary>
    public static Task<OutputData<T>> DataOf<T>(Output<T> output) => output.DataTask.WaitAsync(TimeSpan.FromSeconds(60));

    public static async Task<T> ValueOf<T>(Output<T> output)
    {
        var data = await DataOf(output);
        Assert.That(data.IsKnown, "the output is unknown");
        return data.Value;
    }
}
