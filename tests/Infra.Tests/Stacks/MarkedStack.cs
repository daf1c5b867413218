using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A project with the stack <c>dev</c>, in which every secret is a mark that can be searched for.</summary>
internal sealed partial class MarkedStack
{
    public const string Passphrase = "marked passphrase";

    private const int Rounds = 1_000_000;
    private const int TagSize = 16;

    private static readonly byte[] Salt = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly byte[] Key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Passphrase), Salt, Rounds, HashAlgorithmName.SHA256, 32);

    private MarkedStack(string directory, IReadOnlyDictionary<string, string> marks) => (Directory, Marks) = (directory, marks);

    public string Directory { get; }

    /// <summary>The marks by the keys of their settings.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; }

    public string ConfigFile => Path.Combine(Directory, "Pulumi.dev.yaml");

    /// <summary>Writes the project.</summary>
    /// <param name="directory">An empty folder.</param>
    /// <param name="series">Tells the marks of one project from those of another; two letters.</param>
    public static MarkedStack Write(string directory, string series)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        string text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Pulumi.dev.yaml"));
        text = SecureValue().Replace(text, match =>
        {
            string mark = MarkOf(match.Groups["key"].Value, series);
            marks[match.Groups["key"].Value] = mark;
            return $"{match.Groups["key"].Value}:\n    secure: {Encrypt(mark)}\n";
        });
        text = SaltLine().Replace(text, $"encryptionsalt: v1:{Convert.ToBase64String(Salt)}:{Encrypt("pulumi")}\n");
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "infra"));
        File.WriteAllText(Path.Combine(directory, "Pulumi.dev.yaml"), text);
        foreach (string name in new[] { "Pulumi.yaml", "Pulumi.dev.fixtures.yaml" })
        {
            File.Copy(Path.Combine(RepositoryFiles.Root, name), Path.Combine(directory, name));
        }

        return new MarkedStack(directory, marks);
    }

    /// <summary>What a text shows of the marks: themselves, or as part of something in base64.</summary>
    public IEnumerable<string> FindIn(string text) => Marks.Values
        .SelectMany(mark => mark.Split('\n').Where(line => line.Length >= 8))
        .Where(mark => Forms(mark).Any(form => text.Contains(form, StringComparison.Ordinal)));

    // VRRP passwords have at most eight letters.
    private static string MarkOf(string key, string series) => key switch
    {
        _ when key.EndsWith("vrrpPassword", StringComparison.Ordinal) => $"q{series}Vrp7x",
        _ when key.EndsWith("sshPrivateKey", StringComparison.Ordinal) => $"-----BEGIN OPENSSH PRIVATE KEY-----\nq{series}SshKeyMark8w2k5t9v1\n-----END OPENSSH PRIVATE KEY-----\n",
        _ => $"q{series}{key.Replace(":", "", StringComparison.Ordinal)}Mark7z",
    };

    // Three, because a mark may begin at any of the three bytes of a group; the letters at the ends depend on what is around.
    private static IEnumerable<string> Forms(string mark)
    {
        if (mark.StartsWith("-----", StringComparison.Ordinal))
        {
            return [];
        }

        byte[] bytes = Encoding.UTF8.GetBytes(mark);
        return [mark, .. Enumerable.Range(0, 3).Select(offset => Convert.ToBase64String([.. new byte[offset], .. bytes])[(offset == 0 ? 0 : 4)..^4]).Where(form => form.Length >= 7)];
    }

    private static string Encrypt(string text)
    {
        byte[] nonce = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..AesGcm.NonceByteSizes.MaxSize];
        byte[] plain = Encoding.UTF8.GetBytes(text);
        byte[] body = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(Key, TagSize);
        aes.Encrypt(nonce, plain, body.AsSpan(0, plain.Length), body.AsSpan(plain.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(body)}";
    }

    [GeneratedRegex(@"(?<key>[a-zA-Z-]+:[a-zA-Z]+):\n    secure: \S+\n")]
    private static partial Regex SecureValue();

    [GeneratedRegex(@"encryptionsalt: \S+\n")]
    private static partial Regex SaltLine();
}
