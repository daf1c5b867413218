using CalicoAci.StartupProfile;

// Records the methods that are compiled while commands run, and writes the profile by which the build compiles them ahead.
// Wants a Release build without a profile, or it finds only what the profile lacks: `make profile` does both.
string root = Directory.GetCurrentDirectory();
DirectoryInfo folder = Directory.CreateTempSubdirectory("calico-aci-profile-");
try
{
    var programs = RecordedPrograms.Copy(root, folder.FullName);
    foreach (string file in StackFiles())
    {
        programs.Run("validate", "--config-file", file);
        programs.Run("preview", "--config-file", file);
    }

    programs.Run("validate", "--stack", "dev", "--json");
    programs.Run("validate", "--all-stacks");
    programs.Run("preview", "--stack", "dev", "--format", "markdown");
    programs.Run("render", "--stack", "dev", "--out", Path.Combine(folder.FullName, "rendered"));
    programs.Run("graph", "--stack", "dev");
    programs.Run("sessions", "--stack", "dev");
    programs.Run("schema");

    RecordedMethod[] methods = [.. programs.Methods()];
    string profile = Path.Combine(root, "build", "readytorun", "startup.mibc");
    ProfileWriter.Write(profile, methods);
    Console.WriteLine($"{methods.Length} methods in {Path.GetRelativePath(root, profile)}");
}
finally
{
    folder.Delete(recursive: true);
}

IEnumerable<string> StackFiles() => new[] { root, Path.Combine(root, "stacks") }
    .SelectMany(place => Directory.EnumerateFiles(place, "Pulumi.*.yaml"))
    .Where(file => !file.EndsWith(".fixtures.yaml", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal);
