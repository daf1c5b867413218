namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Texts that tests compare with files beside them; <c>UPDATE_SNAPSHOTS=1</c> writes the files anew.</summary>
internal static class SnapshotFile
{
    public static void AssertCurrent(string folder, string name, string text)
    {
        var file = Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", folder, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(File.Exists(file), Is.True, $"{name} is missing: run the tests with UPDATE_SNAPSHOTS=1");
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)), $"{name} is out of date: run the tests with UPDATE_SNAPSHOTS=1");
    }
}
