using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>Checks that a text is one X.509 certificate in PEM form that can be trusted today.</summary>
internal static class CertificateText
{
    private const string Id = "CA314";

    /// <summary>Adds what is wrong; a certificate that has expired is a warning.</summary>
    public static void Check(string text, string path, SettingsErrors errors)
    {
        if (!PemEncoding.TryFind(text, out PemFields first))
        {
            errors.Add(path, "is not a certificate: between the lines BEGIN CERTIFICATE and END CERTIFICATE there must be base64", Id);
            return;
        }

        if (text.AsSpan()[first.Location.End..].Contains("-----BEGIN ", StringComparison.Ordinal))
        {
            errors.Add(path, "has more than one certificate, of which the nodes would trust one only; give each a name of its own", Id);
            return;
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            if (certificate.NotAfter < DateTime.Now)
            {
                errors.Warn(path, string.Create(CultureInfo.InvariantCulture, $"the certificate of {certificate.Subject} has expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}; nodes will not trust what it signed"), Id);
            }
        }
        catch (CryptographicException)
        {
            errors.Add(path, "is not an X.509 certificate: what stands between BEGIN CERTIFICATE and END CERTIFICATE cannot be read as one", Id);
        }
    }
}
