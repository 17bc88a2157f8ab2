/** What the content tests know of names: common parts of personal names, and words with a capital letter that name nobody. */

/** Parts that personal names of the region are made of. Where one stands among capitals, the whole must be somebody who may be named, or a place or thing. */
export const partsOfNames =
	'Abdul Abdullah Afridi Ahmad Ahmed Akbar Akhtar Ali Anwar Asad Aslam Bashir Bibi Bukhari Bushra Ghani Gul Gulab Habib Hafeez Hamid Haq Hassan Hussain Ibrahim Imran Iqbal Ismail Jan Javed Kamal Karim Khalid Khan Mahmood Malik Masood Mehsud Mir Mohammad Muhammad Mujahid Munir Nadeem Nasir Nawaz Noor Qasim Rafiq Rahim Rahman Raja Rashid Raza Rehman Sadiq Saeed Saleem Shah Shahid Sharif Sheikh Syed Tahir Tariq Umar Usman Waheed Wazir Yousaf Yousafzai Zahid Zaman Zia Zulfi'.split(
		' '
	);

/** Names of places, scenes, groups and things that are in no table of data/. */
export const otherNames: readonly string[] = [
	'Abdul Haq Square',
	'Afridi Garhi',
	'Akora Khattak',
	'Army Public School',
	'Azam Warsak',
	'Azm-e-Istehkam',
	'Boghra Road',
	'Camp Phoenix',
	'Custom House',
	'Datta Khel',
	'Defence Day',
	'Dera Ismail Khan',
	'Emergency hospital',
	'Express Tribune',
	'Fateh Khel',
	'Gallup Pakistan',
	'Ghazab lil-Haq',
	'Ghulam Khan',
	'Grand Trunk Road',
	'Inspector General',
	'Inzar China',
	'Ittehad Musallah Islami Mujahideen',
	'Ittehad-ul-Mujahideen Khorasan',
	'Ittehad-ul-Mujahideen Pakistan',
	'Ittehadul Mujahideen Khurasan',
	'Jaffar Express',
	'Jaish-e-Fursan-e-Muhammad',
	'Jani Khel',
	'Khas Kunar',
	'Killi Jahangir',
	'Killi Luqman',
	'Killi Sheikh Lal Muhammad',
	'Longan Hotel',
	'Mir Ali',
	'New Year',
	'New York',
	'Nur Khan',
	'Operation Herof',
	'Pul-e-Charkhi',
	'Rah-e-Nijat',
	'Rah-e-Rast',
	'Security Council',
	'Shahbaz Khel',
	'Shahr-e Naw',
	'Sheikh Lal Muhammad',
	'Soldier Jan',
	'Takht-e-Pul',
	'Tarlai Kalan',
	'Tehreek-i-Jihad Pakistan',
	'Umar Farooq Chowk',
	'Zaman Park',
	'Zarb-e-Azb',
	'al-Qaeda'
];

/** How headlines name people who may be named, and how titles name their writers. */
export const namesInHeadlines: readonly string[] = [
	'A. Rashid',
	'A. Tarzi',
	'C. Wagner and A. Khan',
	'F. Sulehria',
	'Obama, Karzai and Zardari',
	'S. Hersh',
	'S. Jones',
	'PM Shehbaz',
	'CM Mahmood',
	'Ghazab lil Haq',
	'Imran Kahn',
	'Imran planned',
	'Imran tells Nawaz',
	'PM Imran',
	'R. Jan',
	'inflation: Imran'
];
