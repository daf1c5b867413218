using System.Diagnostics;

namespace CalicoAci.Components.Tests.Bootstrap.Tools;

/// <summary>A program that reads what this project writes.</summary>
internal static class Tool
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["chronyd"] = "chrony",
        ["createrepo_c"] = "createrepo-c",
        ["gpg"] = "gnupg",
        ["ip"] = "iproute2",
        ["netplan"] = "netplan.io",
        ["rpmbuild"] = "rpm",
        ["rpmsign"] = "rpm",
        ["ssh"] = "openssh-client",
        ["sshd"] = "openssh-server",
        ["systemd-analyze"] = "systemd",
        ["unshare"] = "util-linux",
    };

    /// <summary>Runs a program; a missing one is a failure that names its package.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments) => Run(TimeSpan.FromMinutes(3), program, arguments);

    public static (int ExitCode, string Output) Run(TimeSpan limit, string program, params string[] arguments)
    {
        Require(program);
        using var process = Process.Start(new ProcessStartInfo(Find(program)!, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {limit.TotalSeconds} s");
        }

        return (process.ExitCode, output.Result + error.Result);
    }

    public static void Require(params string[] programs)
    {
        foreach (string program in programs)
        {
            Assert.That(Find(program), Is.Not.Null, $"this test needs {program}: apt-get install {Packages.GetValueOrDefault(program, program)}");
        }
    }

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(["/usr/sbin", "/sbin"])
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
